ARG UNKNOWN
FROM registry.example.com/app:1 AS build
FROM registry.internal.example.com/app:1 AS Other
FROM build
FROM scratch
FROM $UNKNOWN
FROM ${UNKNOWN}/app:1
FROM a${UNKNOWN}.example.org/app
COPY --from=BUILD /a /
COPY --from=0 /a /
COPY --from=shared /a /
COPY a /
RUN --mount=type=bind,from=other,target=/x --mount=type=cache,target=/y make
ONBUILD COPY --from=other /a /
