FROM debian:12
ARG OWNER=app
COPY --chown=app:app server /usr/local/bin/server
COPY --chown=1000 ["my server", "/usr/bin/"]
ADD --chown=$OWNER settings.conf /etc/app.conf
COPY --chown=app --chmod=755 <<EOF /usr/local/sbin/start
exec app
EOF
ONBUILD COPY --chown=app lib.so /usr/lib/
