FROM debian:12 AS first
COPY --from=Second /a /b
COPY --from=2 /a /b
RUN --mount=type=cache,target=/c --mount=from=second,target=/m true

FROM debian:12 AS second
FROM debian:12
