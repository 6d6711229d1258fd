FROM debian:12
LABEL maintainer="Jane Doe"
LABEL org.opencontainers.image.authors="Jane Doe"
