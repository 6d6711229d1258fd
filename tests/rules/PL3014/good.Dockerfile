FROM debian:12 AS unused
COPY --chown=app server /usr/bin/server
FROM debian:12
ARG ANY
COPY --chown=app . /usr/src/app
COPY --chown=app . /srv/app
COPY --chown=root:app server /usr/bin/server
COPY --chown=0:0 server /usr/bin/server
COPY --chown=:app server /usr/bin/server
COPY --chown=$ANY server /usr/bin/server
COPY --chown=app files $ANY
COPY --chown=app files usr/bin
COPY --chown=app files /etcetera
COPY server /usr/bin/server
