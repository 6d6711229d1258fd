# BASE is what to build from
# plimsoll ignore=DL3006 # a test
ARG BASE=debian
# build is the builder
# check=skip=StageNameCasing
FROM ${BASE} AS build
