# check=experimental=InvalidDefinitionDescription
# what to build from
ARG BASE=debian:12

# Build is the builder
FROM ${BASE} AS build
# BASE: not parted by a space
ARG BASE
# one and two
ARG ONE TWO
