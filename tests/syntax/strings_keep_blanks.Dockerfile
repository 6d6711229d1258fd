FROM debian:12
USER a b
WORKDIR /a  b 
STOPSIGNAL SIGTERM now
MAINTAINER A <a@example.com>
