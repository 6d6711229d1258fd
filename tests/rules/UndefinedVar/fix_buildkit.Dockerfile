ARG VERSION=1
ARG NODE_VERSION=22
FROM debian:12 AS base
LABEL version=$VERSION arch=$TARGETARCH next="${VERSION}" near=$VERSIN
ENV A=1 B=$A/b
# The image sets it, or a trigger runs where it may be set.
FROM node:$NODE_VERSION
LABEL version=$NODE_VERSION
FROM base
LABEL version=$VERSION
FROM debian:12 AS triggers
ONBUILD LABEL version=$VERSION
ONBUILD ENV C=1 D=$C
FROM triggers
# No slip of the keyboard: the base image may set it, both are used, or there is a default.
FROM registry.example.com/base:1
WORKDIR $GOPATH/src
ENV STARTUP_FILE=start.sh ADMIN_HOST=a
COPY $START_FILE $STARTUP_FILE /srv/
LABEL version=${VERSION:-2} host=${ADMIN_HOSTS:-b}
ENV ROOT=/srv HOME_DIR=${ROOT:-/opt}/home
# And one
LABEL host=$ADMIN_HOSTS
