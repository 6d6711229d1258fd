FROM debian:12
ARG FOLDER=/etc/ssl/private
VOLUME ["/etc/app", "/root/.cache/pip", "/var/run/app", "/var/lib/app"]
VOLUME $FOLDER
VOLUME /etc/../root/.ssh/
