FROM debian:12 AS base
ONBUILD WORKDIR app
FROM base
WORKDIR other
