FROM debian:12
HEALTHCHECK NONE now
HEALTHCHECK CMD
HEALTHCHECK CMD []
HEALTHCHECK curl x
HEALTHCHECK CMD a
HEALTHCHECK --interval=5 --timeout=1us --retries=-1 --start-period=1d --start-interval=x CMD a
HEALTHCHECK --retries=many --retry=1 CMD a
HEALTHCHECK --interval=1s
