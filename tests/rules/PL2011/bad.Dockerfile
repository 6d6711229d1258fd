FROM docker:28
ENV DOCKER_CONTENT_TRUST=0
ARG DOCKER_CONTENT_TRUST=0
RUN DOCKER_CONTENT_TRUST=0 docker pull example.com/app
RUN docker pull --disable-content-trust example.com/app
RUN docker build --disable-content-trust=true .
ONBUILD ENV DOCKER_CONTENT_TRUST=0
