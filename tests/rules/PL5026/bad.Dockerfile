FROM debian:12 AS build
SHELL ["/bin/bash", "-c"]
RUN gpg --keyserver hkps://keys.example.com --recv-keys 01234567 0x89ABCDEF
RUN apt-key adv --keyserver keys.example.com --recv 01234567
RUN apt-key adv --recv-keys --keyserver hkp://keys.example.com:80 \
      0123456789ABCDEF
RUN curl -fsSL http://packages.example.com/key.asc | apt-key add -
RUN wget -qO- http://packages.example.com/key.asc | gpg --dearmor -o /usr/share/keyrings/a.gpg
RUN wget -O /etc/apt/trusted.gpg.d/a.asc http://packages.example.com/key.asc
RUN ["rpm", "--import", "http://packages.example.com/key.asc"]
RUN <<EOF
curl -fsSLo /tmp/key http://packages.example.com/key.asc
gpg --import /tmp/key
EOF
ONBUILD RUN apt-key adv --fetch-keys http://packages.example.com/key.asc
ARG KEY=89ABCDEF
RUN gpg --keyserver hkps://keys.example.com --recv-keys "$KEY"
