FROM debian:12 AS base
ONBUILD COPY --from=Image /a /b
FROM base
