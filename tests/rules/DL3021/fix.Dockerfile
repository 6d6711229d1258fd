FROM debian:12
COPY a.txt b.txt /srv
COPY ["a b.txt", "c.txt", "/srv"]
copy --chown=1000 a.txt \
    # and
    b.txt \
    /srv/data
ADD a.txt b.txt ${UNKNOWN}/data
COPY <<A <<B /srv
a
A
COPY a b /srv
B
# The slash would have to go into the quotes, or into the value.
ADD a.txt b.txt "/srv"
ARG DIR=/srv
COPY a.txt b.txt $DIR
