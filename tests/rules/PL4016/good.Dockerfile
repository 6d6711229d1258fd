FROM debian:12
RUN --mount=type=secret,id=a /srv/build
RUN --mount=type=secret,id=a,mode=0400 --mount=type=ssh,mode=0660 /srv/build
RUN --mount=type=secret,id=a,mode=$MODE --mount=type=cache,target=/c,mode=0777 /srv/build
