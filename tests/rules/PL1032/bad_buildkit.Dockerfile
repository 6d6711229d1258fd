FROM debian:12
COPY --chown=1 \
  --chmod=9$MODE a /b
