FROM debian:12
maintainer Jane
FROM scratch
MAINTAINER a \
  b
