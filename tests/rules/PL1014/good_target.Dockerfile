FROM debian:12 AS built
FROM debian:12
RUN --mount=type=cahce,target=/c true
