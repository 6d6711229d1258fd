FROM debian:12
COPY --from=example\\/tools /a /b
COPY --from=\'tools\' /a /b
