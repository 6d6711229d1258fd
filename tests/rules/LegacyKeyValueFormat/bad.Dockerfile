FROM debian:12
ENV LANG C.UTF-8
LABEL title The title
env ONE two=3
ENV QUOTED "a b"
ENV CONTINUED one \
  two
