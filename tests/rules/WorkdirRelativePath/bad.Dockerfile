FROM debian:12
WORKDIR app
WORKDIR b
FROM debian:12
ARG EMPTY
WORKDIR $EMPTY
FROM debian:12
WORKDIR C:\\app
FROM debian:12 AS base
RUN true
FROM base
WORKDIR \
  app
