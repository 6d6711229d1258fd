FROM debian:12
RUN apt-get -o Acquire::https::Verify-Peer=false update
RUN composer config -g secure-http false && composer config disable-tls true
RUN kubectl --insecure-skip-tls-verify get pods
RUN gcloud config set auth/disable_ssl_validation True
ENV GOINSECURE=example.com
ENV A=b GOSUMDB=off
RUN http --verify no https://files.example.com/a
