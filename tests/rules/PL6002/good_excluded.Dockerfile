FROM debian:12
COPY --exclude=.env --exclude=**/*.key . /srv/
