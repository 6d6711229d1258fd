FROM debian:12 AS unused
RUN chmod 777 /app
FROM debian:12
ARG MODE
RUN chmod 1777 /tmp && chmod a+rwxt /srv/t && chmod +w /srv && chmod g=u /srv && chmod 775 /srv
RUN chmod 666 /dev/fuse && chmod -w /srv && chmod o-w /srv && chmod a+rwx,o-w /srv && chmod a+rX /srv
RUN chmod $MODE /srv && echo chmod 777 /srv && chmod 77 /srv && chmod +x 777 && umask 777
COPY --chmod=755 app /app
COPY --chmod=$MODE app /app
