# escape=`
# plimsoll shell=sh
FROM debian:12
RUN apt-get update
RUN apt-get install -y make
RUN --network=none make
RUN --network=none make install
# a comment
RUN --network=none make clean
RUN make # all
RUN make
USER app
RUN true;
RUN false
