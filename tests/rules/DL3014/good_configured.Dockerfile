FROM debian:12 AS base
RUN echo 'APT::Get::Assume-Yes "true";' > /etc/apt/apt.conf.d/90yes && apt-get install curl

FROM base
RUN apt-get install wget

FROM debian:12
COPY apt.conf /etc/apt/
RUN apt-get install wget
