FROM debian:12 AS tools
FROM debian:12 AS base
ONBUILD COPY --from=tools /bin/x /bin/
FROM base
