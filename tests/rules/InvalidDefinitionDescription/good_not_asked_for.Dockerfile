# what to build from
ARG BASE=debian:12
FROM ${BASE}
