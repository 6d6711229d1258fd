FROM debian:12
FROM --platform=linux/amd64 debian:12 AS my_AMD64_stage
FROM --platform=linux/arm64 debian:12 AS linux
FROM --platform=linux/x86_64 debian:12 AS amd64
FROM --platform=$BUILDPLATFORM debian:12
FROM --platform=linux/${ARCH} debian:12
