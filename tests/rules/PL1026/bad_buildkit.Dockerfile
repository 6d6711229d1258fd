FROM debian:12 AS first
RUN --mount=type=cache,target=/c \
    --mount=from=second,target=/m true

FROM debian:12 AS second
