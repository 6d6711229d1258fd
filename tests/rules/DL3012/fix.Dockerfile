FROM debian:12 AS build
HEALTHCHECK --interval=1m CMD ["app", "--check"]
RUN make
healthcheck \
    --interval=5m \
    CMD app --check
HEALTHCHECK \
    # this comment goes with it, so that is unsafe
    CMD true
HEALTHCHECK NONE

FROM debian:12
HEALTHCHECK CMD app --check
ONBUILD HEALTHCHECK NONE

# One of the two is a mistake, and the builder does not come to either.
FROM debian:12
HEALTHCHECK CMD app --check
HEALTHCHECK NON
HEALTHCHECK --interval=1m CMD app --check
