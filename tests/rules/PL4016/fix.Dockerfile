FROM debian:12
RUN --mount=type=secret,id=a,mode=0444 /srv/build
RUN --mount=type=ssh,mode=666 \
    --mount=type=secret,id=b,mode=0404 /srv/build
ONBUILD RUN --mount=type=secret,id=a,mode=644 /srv/build
