FROM debian:12 AS base
ONBUILD COPY --from=app /a /b

FROM base AS app
RUN true
