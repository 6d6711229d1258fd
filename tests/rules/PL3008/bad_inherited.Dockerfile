FROM debian:12 AS base
RUN apt-get install -y sudo
FROM base
CMD ["app"]
