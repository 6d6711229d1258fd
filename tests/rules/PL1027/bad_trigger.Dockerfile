FROM debian:12 AS base
ONBUILD COPY --from=9 /a /b
FROM base
