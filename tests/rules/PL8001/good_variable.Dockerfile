# Whoever builds decides which stage this becomes.
ARG VARIANT=release
ARG STAGE
FROM debian:12 AS build-base
FROM build-base AS build-env
FROM build-base AS build-deps
FROM build-base AS build-tools
ARG TARGETARCH
FROM build-${VARIANT:-base}
