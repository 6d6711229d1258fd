FROM debian:12 AS base
RUN apt-get update && apt-get install -y curl
RUN rm -rf /var/lib/apt/lists/* && apt-get update
RUN apt-get update; rm -rf /tmp/* /var/lib/aptitude/* *.deb "$DIR"; apt-get clean
RUN apt-get update; rm -rf /var/lib/apt/lists/partial; rm -rf /var/lib/apt/lists/partial/*
RUN rm -f /etc/apt/apt.conf.d/docker-clean \
 && sudo apt -y update

FROM base
RUN apt-get update \
 && rm -rf /var/lib/apt/lists/* \
 && aptitude update
RUN ["bash", "-c", "apt-get update"]
RUN ["apt-get", "update"]
RUN <<EOF
apt-get update
EOF
RUN --mount=type=cache,target=/var/cache/apt apt-get update
RUN --mount=type=secret,target=/var/lib/apt apt-get update
RUN cd /tmp && apt-get update && rm -rf lists
ONBUILD RUN apt-get update
