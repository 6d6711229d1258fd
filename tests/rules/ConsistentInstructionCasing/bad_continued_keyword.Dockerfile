FROM debian:12
RUN true
ru\
n true
