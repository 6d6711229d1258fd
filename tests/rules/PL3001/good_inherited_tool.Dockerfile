FROM debian:12 AS base
RUN apt-get install -y gosu

FROM base
ENTRYPOINT ["/entrypoint.sh"]
