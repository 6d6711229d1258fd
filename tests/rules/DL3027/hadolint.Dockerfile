FROM debian:12
RUN apt update && \
    apt install curl
RUN ["apt", "update"]
ONBUILD RUN apt update
# not reported
RUN sudo apt update; /usr/bin/apt update
