FROM debian:12
RUN true
rnu true
