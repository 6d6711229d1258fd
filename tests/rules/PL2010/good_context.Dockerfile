FROM debian:12 AS base
FROM Base
COPY --from=BASE / /
