FROM docker:28
ENV DOCKER_CONTENT_TRUST=1
ARG DOCKER_CONTENT_TRUST
RUN docker pull --disable-content-trust=false example.com/app
RUN echo DOCKER_CONTENT_TRUST=0
