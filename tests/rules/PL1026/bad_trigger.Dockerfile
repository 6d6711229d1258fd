FROM debian:12 AS base
ONBUILD COPY --from=tools /a /b

FROM base AS one
FROM base AS two
COPY --from=one /a /b
FROM debian:12 AS tools
FROM two
