FROM debian:12 AS base
FROM base AS middle
FROM middle AS checked
HEALTHCHECK CMD ["app", "--check"]
FROM checked AS child
FROM alpine:3.22 AS other
FROM alpine:3.21
FROM alpine:3.20
HEALTHCHECK NONE
ONBUILD HEALTHCHECK CMD ["app"]
FROM other
ONBUILD HEALTHCHECK CMD ["app"]
