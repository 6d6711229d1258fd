FROM debian:12 AS Build
COPY --from=Build /a /b
COPY --from=build /a /b
COPY --from=0 /a /b
COPY --link \
    --from=Build /a /b
