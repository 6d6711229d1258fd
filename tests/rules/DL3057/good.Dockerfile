FROM debian:12 AS base
HEALTHCHECK CMD ["app", "--check"]

FROM base
CMD ["app"]
