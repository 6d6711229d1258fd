FROM debian:12
RUN apt-get update && apt-get install apt && apt-mark hold apt && ls /etc/apt && echo apt update
RUN curl https://example.com/apt install
