# The image to build on.
ARG BASE=debian:12
# all of it

# hadolint ignore=DL3006
FROM ${BASE} AS build
# build is not alone
FROM build AS last
