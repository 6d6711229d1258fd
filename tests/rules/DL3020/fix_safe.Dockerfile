FROM debian:12
ADD app.py src/ /srv/
ADD *.py */app [ab].txt /srv/
# A wildcard or a variable may stand for an archive.
ADD dist/* /srv/
ADD app.?z /srv/
ADD data.t[gx]z /srv/
ADD app.py dist/*-1 /srv/
ARG FILES=static
ADD $FILES /srv/
ARG GLOB=dist/*
ADD $GLOB /srv/
