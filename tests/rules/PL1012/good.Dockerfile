FROM debian:12
HEALTHCHECK NONE
healthcheck --interval=1m cmd app --interval=1m
HEALTHCHECK CMD ["app"]
