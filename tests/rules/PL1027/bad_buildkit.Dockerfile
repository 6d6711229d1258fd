FROM debian:12
COPY \
  --from=12 /a /b
