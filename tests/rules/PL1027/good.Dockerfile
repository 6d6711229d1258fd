FROM debian:12
COPY --from=+00 /etc/passwd /a
FROM debian:12
COPY --from=0 /a /b
COPY --from=example/tools:1 /a /b
# 2 is the image of the line above
COPY --from=2 /a /b
COPY --from=99999999999999999999 /a /b
COPY --from=1x /a /b
RUN --mount=from=7,target=/m true
