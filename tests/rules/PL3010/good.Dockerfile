FROM debian:12 AS unused
RUN chmod 4755 /app
FROM debian:12
ARG MODE
RUN chmod 2775 /srv/shared && chmod -R g+s /srv/shared && mkdir -m 2775 /srv/x && chmod u+s /srv/y/
RUN chmod u-s,g-s /bin/su && chmod a-s /bin/mount && chmod 755 /bin/su && chmod 0755 /usr/bin/app
RUN chmod $MODE /usr/bin/app && echo chmod 4755 /usr/bin/app && chmod --reference=/bin/su /bin/x
COPY --chmod=755 app /usr/bin/app
COPY --chmod=$MODE app /usr/bin/app
