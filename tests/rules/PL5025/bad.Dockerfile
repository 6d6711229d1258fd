FROM debian:12 AS build
RUN curl -fsSL https://packages.example.com/key.asc | apt-key add -
RUN wget -qO- https://packages.example.com/key.asc | sudo apt-key --keyring /etc/apt/trusted.gpg.d/a.gpg add -
RUN apt-key adv --keyserver hkps://keys.example.com --recv-keys 0123456789ABCDEF0123456789ABCDEF01234567
RUN ["apt-key", "add", "/tmp/key.asc"]
RUN <<EOF
apt-key \
  adv --fetch-keys https://packages.example.com/key.asc
EOF
ONBUILD RUN apt-key add /tmp/key.asc
FROM ubuntu:22.04
RUN apt-key add - < /tmp/key.asc
