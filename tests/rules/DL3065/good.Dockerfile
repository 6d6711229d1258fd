FROM --platform=$BUILDPLATFORM debian:12
FROM --platform=$TARGETOS/$TARGETARCH debian:12
FROM --platform=linux/amd64 debian:12
FROM debian:12
