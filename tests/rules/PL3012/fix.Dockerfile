FROM debian:12
RUN chmod 777 /srv && chmod "777" /srv && chmod 666 /srv/a && chmod 757 /srv/b
COPY --chmod=0777 app /app
