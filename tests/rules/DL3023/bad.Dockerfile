FROM debian:12 AS Build
COPY --from=build /a /b
copy --chown=1000 \
    --from=BUILD /a /b
FROM debian:12
COPY --from=1 /a /b
