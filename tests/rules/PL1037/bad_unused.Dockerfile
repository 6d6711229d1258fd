FROM debian:12 AS base
ONBUILD RUN --mont=type=cache,target=/c make
ONBUILD CPOY a /b
