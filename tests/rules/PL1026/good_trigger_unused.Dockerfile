FROM debian:12 AS base
ONBUILD COPY --from=tools /a /b
FROM debian:12 AS tools
