FROM debian:12
ENV a b
