FROM debian:12
COPY secret/key /srv/
COPY secrets/deploy.key keys/ /srv/
COPY config/private/settings.ini /srv/
