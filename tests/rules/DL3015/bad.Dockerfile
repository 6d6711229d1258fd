FROM debian:12
RUN apt-get update && apt-get install -y curl && apt-get install -y wget
RUN apt install -y curl \
 && aptitude install -y curl
RUN sudo apt-get -o APT::Install-Suggests=0 install -y -- curl
RUN ["apt-get", "install", "-y", "curl"]
RUN <<EOF
apt-get install -y curl
EOF
ONBUILD RUN apt-get install -y curl
