FROM debian:12 AS build
ARG RELEASE=3.22
ENV SUITE=x
FROM alpine:${RELEASE}
FROM --platform=linux/amd64 debian:$SUITE
ARG PLATFORM=linux/arm64
FROM --platform=$PLATFORM alpine:3.22
