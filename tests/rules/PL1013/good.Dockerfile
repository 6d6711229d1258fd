FROM debian:12
ONBUILD RUN make
ONBUILD COPY from /srv/
