# FROM finds earlier stages only.
ARG STAGE
FROM ${STAGE} AS final
FROM debian:12 AS build
FROM final
