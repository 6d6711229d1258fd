FROM debian:12
COPY --from=ghcr.io/example/tool /tool /usr/bin/
COPY --link --from=nginx /etc/nginx /etc/nginx
RUN --mount=type=bind,from=example/sources,target=/src \
    --mount=from=registry.example.com:5000/cache,target=/cache make
