FROM debian:12
RUN --network=none --security=sandbox make
COPY --link=TRUE a /b
COPY --link a /b
HEALTHCHECK --interval=1m30s --timeout=0 --retries=3 CMD app
