FROM debian:12 AS good

FROM debian:12 AS bad
COPY --from=bad /a /b
