FROM debian:12 AS base
RUN echo 'deb [check-valid-until=no] http://archive.example.com/snapshot/20250101T000000Z bookworm main' \
    > /etc/apt/sources.list
RUN apt-get update && apt-get install -y curl
FROM base
RUN apt-get update && apt-get install -y curl
