ARG PLATFORM=linux/amd64
FROM --platform=$BUILDPLATFORM debian:12
FROM --platform=linux/amd64 debian:12 AS amd64
FROM --platform=$PLATFORM debian:12
FROM \
    --platform=linux/amd64 debian:12
