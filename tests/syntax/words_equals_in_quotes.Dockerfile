FROM debian:12
ENV "a b=c"
ENV a= b==c
