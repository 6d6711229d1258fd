FROM debian:12
FROM --platform=$BUILDPLATFORM debian:12
FROM --platform=$TARGETPLATFORM/v7 debian:12
FROM --platform=$TARGETOS/$TARGETARCH debian:12
FROM --platform=${TARGETPLATFORM}${UNKNOWN} debian:12
FROM --platform=linux/amd64 debian:12
