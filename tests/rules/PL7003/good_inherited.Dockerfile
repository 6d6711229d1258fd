FROM debian:12 AS base
LABEL org.opencontainers.image.authors=team@example.com

FROM base
RUN true
