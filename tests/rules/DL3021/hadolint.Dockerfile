FROM debian:12
COPY a.txt b.txt .
COPY a.txt b.txt "/srv/"
COPY a.txt \
    b.txt /srv
ADD a.txt b.txt /srv
COPY a.txt b.txt $DIR/
COPY a.txt b.txt $DIR
