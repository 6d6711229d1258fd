FROM debian:12 AS fetch
COPY secret/deploy.key /tmp/
COPY id_rsa /root/.ssh/
COPY .env settings.xml /srv/

FROM fetch AS middle
COPY id_rsa /root/.ssh/

FROM debian:12
COPY --from=middle /srv /srv
COPY id_rsa /root/.ssh/
