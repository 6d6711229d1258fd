FROM debian:12
ADD app.py /srv/
add ["a b.txt", "c.zip", "/srv/"]
ADD --chown=1000 \
    # the sources
    src/ /srv/
ARG FILES=static
ADD $FILES /srv/
ADD dist/* /srv/
ADD ftp://files.example.com/a /srv/
