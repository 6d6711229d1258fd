ARG RELEASE
FROM debian:${RELEASE} AS debian-9
FROM debian-9
ONBUILD RUN echo debian:9
