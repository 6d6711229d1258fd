# Names that are no step on the way are targets, and what they need is needed.
FROM golang:1.25 AS build
FROM alpine:3.22 AS deps-tools
FROM build AS test
COPY --from=deps-tools / /
FROM build AS lint
FROM build AS debug
FROM debian:12 AS build-arm64
FROM debian:12 AS worker
FROM debian:12
