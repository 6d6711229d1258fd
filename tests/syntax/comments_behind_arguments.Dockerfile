FROM debian:12 # newest
COPY a b # both
ENV a=b # c
EXPOSE 80 # http
