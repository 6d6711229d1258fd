FROM debian:12
FROM docker.io/library/debian:12
FROM index.docker.io/library/debian:12
COPY --from=example/tool:1 /tool /usr/bin/
