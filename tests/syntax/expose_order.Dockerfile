FROM debian:12
EXPOSE 90 80/udp "70" 1-2
