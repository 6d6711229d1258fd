FROM debian:12
COPY a.txt /srv
COPY a.txt b.txt /srv/
COPY a.txt b.txt .
COPY a.txt b.txt /srv/.
COPY a.txt b.txt ..
COPY ["a b.txt", "c.txt", "/srv/"]
COPY a.txt b.txt $UNKNOWN
COPY a.txt b.txt /srv/$UNKNOWN
ARG DIR=/srv/
COPY a.txt b.txt $DIR
COPY *.txt /srv
ONBUILD COPY a.txt b.txt /srv
