FROM debian:12 AS app
COPY --chown=1000 \
    --from=app /a /b
