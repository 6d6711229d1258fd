# The base images set these.
ARG NODE_VERSION=22
FROM node:${NODE_VERSION} AS web
LABEL node=$NODE_VERSION
RUN echo "$NODE_VERSION"
FROM golang:1.25
ENV GOBIN=/go/bin
COPY --from=web / $GOPATH/
FROM debian:12
ENV GOPATH=/go
