ARG REGISTRY=registry.example.org
FROM debian:12 AS build
FROM docker.io/library/alpine:${VERSION}
FROM ${REGISTRY}/app:1
FROM registry.example.com.example.org/app:1
FROM localhost:5000/app
COPY --from=example/tool:1 /tool /usr/bin/
RUN --mount=type=bind,from=other.example.org/x,target=/x --mount=type=cache,from=busybox,target=/y make
ONBUILD COPY --from=other.example.org/x /x /
