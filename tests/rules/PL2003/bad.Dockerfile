ARG VERSION=12
FROM debian:12 AS build
FROM debian
FROM debian:${VERSION}-slim
FROM --platform=linux/arm64 \
    registry.example.com:5000/app:1.2 AS last
