FROM debian:12 AS first
HEALTHCHECK CMD ["app", "--check"]
CMD ["app"]

FROM debian:12
CMD ["app"]
