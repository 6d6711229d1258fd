# syntax=docker/dockerfile:1
ARG VERSION=12
FROM debian:$VERSION
RUN make
