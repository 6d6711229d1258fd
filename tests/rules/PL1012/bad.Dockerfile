FROM debian:12
HEALTHCHECK curl -f http://localhost:8080/
HEALTHCHECK CMD
HEALTHCHECK NONE now
HEALTHCHECK --interval=1m \
    CMDD app
