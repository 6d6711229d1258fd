FROM debian:12 AS debug
RUN apt-get install -y gdb
