FROM debian:12
ENV a b=c  d
ENV a = b
LABEL a b c
ENV a b c=d
