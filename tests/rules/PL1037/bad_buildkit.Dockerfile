FROM debian:12 AS base
ONBUILD RUNN make
ONBUILD RUN true

FROM \
  base
