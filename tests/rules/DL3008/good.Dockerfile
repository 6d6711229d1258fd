FROM debian:12
ARG PACKAGES="curl make"
RUN apt-get install -y ./tool.deb /tmp/*.deb tool.deb curl=7.88.1-10 curl=${VERSION} make/bookworm
RUN apt-get install -y $PACKAGES linux-headers-$(uname -r) lib{a,b} libboost-* $(cat list) wget- lamp-server^
RUN apt-get install -t bookworm -o Dpkg::Options::=--force-confnew -y
RUN apt-get remove curl && apt-get build-dep curl && echo apt-get install curl
