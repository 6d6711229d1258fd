# check=error=true
FROM debian:12
ENV a b
MAINTAINER Jane
ENV c d
