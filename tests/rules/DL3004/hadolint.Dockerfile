FROM debian:12
RUN sudo -u app make && sudo make
RUN apt-get update && \
    sudo make
RUN env A=1 sudo make
RUN /usr/bin/sudo make
CMD sudo app
ONBUILD RUN sudo make
