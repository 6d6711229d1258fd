FROM debian:12
RUN sudo apt-get update && sudo apt-get install -y make
RUN sudo \
    make
RUN sudo -E make
RUN ["sudo", "make"]
ONBUILD RUN sudo make
CMD sudo app

FROM debian:12
USER app
RUN sudo make

FROM example.com/app:1
RUN sudo make
USER 0:0
RUN sudo make
