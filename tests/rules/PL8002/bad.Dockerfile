FROM debian:12 AS build
RUN apt-get update
RUN apt-get install -y gcc

FROM debian:12
RUN echo "deb https://deb.example.com stable main" > /etc/apt/sources.list.d/example.list \
 && apt-get -qq update \
 && rm -rf /tmp/*
RUN ["apt-get", "update"]
RUN <<SETUP
set -e
apt update
SETUP
ONBUILD RUN apk update
RUN yum makecache && yum clean packages
RUN zypper --non-interactive ref
