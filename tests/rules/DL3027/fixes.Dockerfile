FROM debian:12
RUN apt update && sudo apt -y install curl && /usr/bin/apt update && apt list && apt upgrade
RUN ["apt", "update"]
