FROM debian:12
COPY --exclude=*.key * /srv/
