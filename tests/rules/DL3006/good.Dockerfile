ARG VERSION=12
ARG UNKNOWN
FROM debian:$VERSION AS build
FROM build
FROM scratch
FROM $UNKNOWN
FROM debian:${UNKNOWN}
FROM ${UNKNOWN:-debian:12}
FROM registry.example.com:5000/team/app:1
FROM debian@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
FROM --platform=linux/amd64 build
