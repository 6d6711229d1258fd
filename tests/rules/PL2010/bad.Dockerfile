ARG STAGE=Base
FROM debian:12 AS base
FROM debian:12 AS Tools
FROM Base AS one
FROM $STAGE AS two
FROM Tools
COPY --from=BASE / /
COPY --from=tOOLS / /
RUN --mount=type=bind,from=Two,target=/two make
