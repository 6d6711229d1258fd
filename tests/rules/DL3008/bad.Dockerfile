FROM debian:12
RUN apt-get update && apt-get install -y curl git=1:2.39.5-0+deb12u2 wget/bookworm \
    make \
    gcc:arm64
RUN sudo apt-get -t bookworm-backports install -yo Dpkg::Use-Pty=0 -- curl
RUN apt install -y curl && aptitude install -y 'php8.*'
RUN ["apt-get", "install", "-y", "curl"]
ONBUILD RUN apt-get install -y curl
