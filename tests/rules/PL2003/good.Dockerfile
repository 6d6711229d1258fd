ARG OPEN
FROM debian:12@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef AS build
FROM build
FROM scratch
FROM debian:$OPEN
FROM named
ONBUILD RUN echo done
