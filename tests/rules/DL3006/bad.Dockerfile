ARG BASE=debian
FROM $BASE AS build

FROM registry.example.com:5000/team/app

from --platform=$BUILDPLATFORM \
    # the runtime
    alpine AS run

FROM node AS node

FROM ${OTHER:-debian}
