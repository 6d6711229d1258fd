FROM debian:12
ENV DOCKER_CONTENT_TRUST=0
RUN docker pull --disable-content-trust example/app:1.2
