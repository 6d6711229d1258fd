FROM debian:12
RUN apt-key list && apt-key finger && apt-key adv --list-keys && apt-key del 01234567
RUN echo apt-key add - && curl -fsSLo /etc/apt/keyrings/a.asc https://packages.example.com/key.asc
# releases whose apt knows no signed-by
FROM ubuntu:14.04
RUN apt-key add /tmp/key.asc
FROM python:2.7-jessie
RUN apt-key add /tmp/key.asc
FROM debian:8.11
RUN apt-key add /tmp/key.asc
