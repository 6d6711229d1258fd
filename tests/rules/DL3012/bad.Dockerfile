FROM debian:12
HEALTHCHECK --interval=1m CMD ["app", "--check"]
RUN make
healthcheck NONE
HEALTHCHECK CMD app --check
