ARG PLATFORM
ARG SYSTEM=Linux
FROM --platform=$PLATFORM debian:12
FROM --platform=$BUILDPLATFORM debian:12
FROM --platform=$SYSTEM/aarch64 debian:12
FROM --platform=linux/$TARGETARCH debian:12
FROM --platform=windows(10.0.17763)/amd64 example/base:1
FROM --platform=arm64 debian:12
FROM --platform= debian:12
FROM --platform="" debian:12
FROM --platform='$TARGETPLATFORM' debian:12
