FROM debian:12
COPY --from=tools /bin/x /bin/
