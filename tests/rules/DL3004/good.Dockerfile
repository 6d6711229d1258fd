FROM debian:12
RUN apt-get install -y sudo && usermod -aG sudo app && echo sudo
RUN sudo -u app make && sudo --user=app make && sudo -uapp make && sudo -H -u "$NAME" make
COPY sudo /usr/bin/sudo
CMD ["app", "sudo"]
