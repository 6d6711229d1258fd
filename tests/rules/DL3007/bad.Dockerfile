ARG TAG=latest
FROM debian:$TAG
FROM registry.example.com:5000/team/app:latest
FROM --platform=$BUILDPLATFORM \
    alpine:latest AS run
FROM debian:latest AS build
FROM debian:${OTHER:-latest}
