FROM debian:12
COPY --link \
  --from=$TOOLS /a /b
