FROM debian:12 AS base
RUN useradd -u 1001 app
FROM base
ONBUILD RUN useradd -u 1001 other
