FROM debian:12
ENV LANG = C.UTF-8
ENV GREETING =hello world
LABEL version   =   1.0
ENV EMPTY =
ENV QUOTED = "hello world"
env Name = "x"
