# Where a trigger runs, the name may be set.
ARG VERSION=1
FROM debian:12 AS base
ONBUILD LABEL version=$VERSION
FROM base
