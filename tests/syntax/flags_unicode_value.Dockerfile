FROM debian:12
COPY --chown=üser a b
