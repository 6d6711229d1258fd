FROM debian:12 AS base
EXPOSE 22
FROM base
RUN make
