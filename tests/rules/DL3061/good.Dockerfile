# syntax=docker/dockerfile:1
# a comment
ARG VERSION=12
FROM debian:$VERSION
RUN make
