FROM debian:12
ARG TOOLS="make gcc"
RUN apt-get update && apt-get install curl && apt-get install wget
RUN apt install curl; aptitude install curl
RUN apt-get -q upgrade \
 && apt-get remove --purge wget
RUN sudo -E DEBIAN_FRONTEND=noninteractive /usr/bin/apt-get -o Dpkg::Use-Pty=0 install curl
RUN ["apt-get", "install", "curl"]
RUN <<EOF
apt-get update
apt-get autoremove
EOF
RUN apt-get install $TOOLS
RUN tools='make gcc' && apt-get install $tools curl-$VERSION
ONBUILD RUN apt-get install curl
