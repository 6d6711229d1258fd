FROM debian:12
ENV http_proxy=http://proxy.example.com:3128 no_proxy=localhost
ENV https_proxy=http://$USER:$PASSWORD@proxy.example.com:3128
ENV DATABASE_URL=postgres://app:Tr7-kuW2@db.example.com/app
RUN export http_proxy=http://build:Tr7-kuW2@proxy.example.com:3128 && apt-get update
