FROM debian:12
RUN --mount=type=cache,target=/a --mount=type=cache,target=/b make
COPY --exclude=a --exclude=b . /srv/
