FROM debian:12
ARG MODE=0777
RUN chmod -R 777 /srv/app && chmod 0666 /etc/app.conf
RUN chmod a+rwx /srv && \
    chmod o+w /srv
RUN chmod ugo+rw /srv; chmod o=rwx /srv; chmod u=rwx,g=rx,o=w /srv
RUN mkdir -p -m 777 /srv/x && install -d -m 0777 /srv/y
RUN ["chmod", "777", "/srv"]
RUN <<EOF
chmod 767 /srv
EOF
COPY --chmod=777 app /app
COPY --chmod=$MODE app /app
ADD --chmod=666 app /app
ONBUILD RUN chmod 777 /srv
RUN chmod 777 /tmp
