# check=experimental=InvalidDefinitionDescription
# BASE is what to build from
ARG BASE=debian:12
# build
FROM ${BASE} AS build
# TWO is one of them
ARG ONE TWO
# cut off
#
ARG THREE
# an unnamed stage
FROM ${BASE}
# another instruction
RUN true
ARG FOUR
