FROM debian:12
RUN apt-get update && apt-get install curl && apt-get -q \
    install wget
RUN ["apt-get", "install", "curl"]
