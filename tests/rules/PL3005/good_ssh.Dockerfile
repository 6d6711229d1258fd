FROM debian:12
RUN apt-get install -y openssh-server && useradd -s /bin/bash app
