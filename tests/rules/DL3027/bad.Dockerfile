FROM debian:12
RUN apt update && apt -y install curl \
 && apt list
RUN sudo apt update; /usr/bin/apt update; $(apt policy)
RUN ["apt", "update"]
ONBUILD RUN apt update
