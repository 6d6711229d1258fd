RUN apt-get update
FROM debian:12
RUN apt-get update
FROM debian:12 AS base
RUN apt-get update && apt update
FROM ubuntu:24.04 AS unused
RUN apt-get update
FROM base:latest
RUN aptitude update
FROM debian:12
RUN apt-get update
RUN apt-get update && rm -fr /var/lib/apt/lists
RUN --mount=type=cache,target=/var/lib/apt apt-get update
ONBUILD RUN apt-get update
# not reported
RUN rm -rf /tmp/x; apt-get update
RUN apt-get update && rm /var/lib/apt/lists/*
RUN --mount=type=tmpfs,target=/var/lib/apt/lists apt-get update
RUN --mount=type=cache,target=/var/lib/apt --mount=type=cache,target=/var/cache/apt apt-get update
RUN sudo apt-get update; apt-get install x
