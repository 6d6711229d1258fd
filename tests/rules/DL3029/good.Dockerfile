ARG PLATFORM=linux/amd64
FROM --platform=$BUILDPLATFORM debian:12
FROM --platform=${TARGETPLATFORM} debian:12
FROM --platform=$PLATFORM debian:12
FROM --platform=linux/$TARGETARCH debian:12
FROM --platform=linux/amd64 debian:12 AS build-AMD64
FROM --platform=linux/x86_64 debian:12 AS amd64
FROM --platform= debian:12
FROM debian:12
