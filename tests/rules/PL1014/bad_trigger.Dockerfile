FROM debian:12 AS base
ONBUILD RUN --mount=type=cahce,target=/c true
FROM base AS one
FROM base
COPY --from=one /a /b
