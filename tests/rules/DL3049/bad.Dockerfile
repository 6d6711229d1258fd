FROM debian:12 AS base
LABEL com.example.owner=web

FROM debian:12 AS tools
LABEL com.example.url=https://example.com

FROM base
COPY --from=tools /a /a
