FROM debian:12
RUN sudo apt-get update && sudo apt-get install -y make
RUN env A=1 /usr/bin/sudo -E make
RUN sudo -u root make
RUN sudo A=1 make
RUN ["sudo", "make"]
CMD sudo nginx
ENTRYPOINT ["sudo", "app"]
ONBUILD RUN sudo make

FROM debian:12
USER app
RUN sudo make

FROM example.com/app:1
RUN sudo make
