FROM debian:12
ENV LANG=C.UTF-8 GREETING="a = b"
ENV LANG C.UTF-8
ENV RULE ===========
ENV ARROW => here
ENV TEST a = b
LABEL version=1.0
