FROM debian:12
CMD ["app"]
ENTRYPOINT []
HEALTHCHECK CMD app --check
RUN make
FROM debian:12 AS base
SHELL ["bash", "-c"]
CMD app
FROM base
ENTRYPOINT app
