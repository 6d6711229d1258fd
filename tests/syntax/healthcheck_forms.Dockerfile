FROM debian:12
HEALTHCHECK NONE
HEALTHCHECK none []
HEALTHCHECK --interval=1m30s --timeout=0 --retries=3 --start-period=.5s CMD curl -f --retries=1 x
HEALTHCHECK cmd ["a"]
HEALTHCHECK --interval= CMD a
