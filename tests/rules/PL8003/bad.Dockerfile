FROM debian:12 AS base
RUN apt-get update && apt-get install -y --no-install-recommends gcc=4:12.2.0-3 libssl-dev curl

FROM base
RUN apt-get install -y netcat-openbsd gdb
RUN ["apk", "add", "--no-cache", "build-base"]
RUN dnf -y install openssl-devel-3.0.7 make
