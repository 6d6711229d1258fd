FROM debian:12
RUN passwd -d root
