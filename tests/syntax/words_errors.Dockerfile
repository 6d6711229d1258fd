FROM debian:12
ENV a
ENV a=b c d
ENV =x y=z
LABEL a
ENV
LABEL
