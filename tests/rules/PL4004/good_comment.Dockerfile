# https://ci:Tr7-kuW2@git.example.com/app.git
FROM debian:12
RUN true \
    # https://ci:Tr7-kuW2@git.example.com/app.git
    && false
