FROM debian:12 AS base
VOLUME /etc
FROM base
RUN make
