FROM debian:12
COPY a.txt b.txt /srv
COPY ["a b.txt", "c.txt", "/srv"]
copy --chown=1000 a.txt \
    b.txt \
    /srv/data
ADD a.txt b.txt "/srv"
ARG DIR=/srv
COPY a.txt b.txt $DIR
COPY <<A <<B /srv
a
A
b
B
