FROM debian:12 AS base
ONBUILD COPY $what /
ONBUILD WORKDIR $where
FROM base
