FROM debian:12 AS base
COPY <<EOF /etc/apt/apt.conf.d/90small
APT { Install-Recommends "false"; };
EOF
RUN apt-get install -y curl

FROM base
RUN apt-get install -y curl

FROM debian:12
RUN printf 'APT::Install-Recommends "0";' > /etc/apt/apt.conf.d/90small
RUN apt-get install -y curl
