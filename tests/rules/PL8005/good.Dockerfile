FROM debian:12
RUN apt-get update && apt-get install -y curl
RUN apk update && apk upgrade openssl
RUN dnf update -y openssl-libs
RUN zypper --non-interactive patch
RUN dnf upgrade -y --security
RUN pip install --upgrade pip
RUN echo apt-get upgrade
