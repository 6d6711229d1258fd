FROM debian:12
RUN apt-get install -y gosu && useradd app
CMD ["/usr/bin/server"]
