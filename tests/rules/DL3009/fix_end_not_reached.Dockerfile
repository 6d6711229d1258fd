FROM debian:12
RUN apt-get update && apt-get install -y curl; exit 0
RUN apt-get update && apt-get install -y curl && exec app
RUN apt-get update && apt-get install -y curl || exit 1
