FROM debian:12 AS assets
FROM debian:12 AS release
COPY --from=assets / /
