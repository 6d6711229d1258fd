FROM debian:12 AS scratch
FROM debian:12 AS context
FROM debian:12 AS Scratch
FROM debian:12 \
    AS scratch
