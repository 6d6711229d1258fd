FROM debian:12 AS first
LABEL com.example.owner=web

FROM debian:12
LABEL com.example.owner=web com.example.url=https://example.com
