FROM debian:12
COPY --from=1 /a /b
COPY --from=-1 /a /b
COPY --from=+07 /a /b
