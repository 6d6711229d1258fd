FROM debian:12
RUN apt-get install -y curl && \
    apt-get install -y wget
RUN apt-get -o APT::Install-Recommends=0 install curl
RUN apt-get install -y -f
RUN apt-get remove install
ONBUILD RUN apt-get install curl
# not reported
RUN apt install curl; sudo apt-get install curl; apt-get -o APT::Install-Recommends=false install curl
