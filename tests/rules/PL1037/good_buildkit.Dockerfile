FROM debian:12 AS base
ONBUILD RUNN make

FROM base AS side

FROM debian:12
