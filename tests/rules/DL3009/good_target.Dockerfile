FROM debian:12 AS build
RUN apt-get update && rm -rf /var/lib/apt/lists/*

FROM debian:12 AS test
RUN apt-get update
