FROM debian:12 AS base
ONBUILD CMD app
FROM base
