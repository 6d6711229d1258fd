ARG TAG
ARG VERSION=12
FROM debian:12 AS latest
FROM debian:$TAG
FROM debian:$VERSION
FROM latest
FROM debian:latest@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
FROM registry.example.com/latest:1
FROM debian:latest-slim
