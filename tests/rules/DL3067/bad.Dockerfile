FROM debian:12 AS build
FROM alpine:3.22
COPY --from=build / /
COPY --from=0 /. /./
COPY --from=ubuntu:24.04 --chown=app /* /
ARG ROOT=/
COPY --from=build ["$ROOT", "/"]
ONBUILD COPY --from=build / /
FROM scratch
COPY --from=build / /
FROM example.com/base:1 AS other
RUN make
FROM alpine:3.22
COPY --from=other / /
