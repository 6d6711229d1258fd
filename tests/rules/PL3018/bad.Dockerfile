FROM debian:12
ARG SOCKET=/var/run/docker.sock
VOLUME /var/run/docker.sock
VOLUME ["/data", "/run/docker.sock"]
VOLUME ${SOCKET}
VOLUME /data \
       /var/run/docker.sock/
ONBUILD VOLUME /var/run/docker.sock
