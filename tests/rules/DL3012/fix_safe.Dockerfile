FROM debian:12
HEALTHCHECK CMD ["app", "--check"]
HEALTHCHECK \
    # this comment would go with it
    CMD true
HEALTHCHECK NONE
