FROM golang:1.25 AS build

FROM debian:12 AS Package
COPY --from=build /app /app
COPY --from=BUILD /app /app
COPY --from=0 /app /app
COPY --from=package /app /app
COPY --from=1 /app /app
COPY --from=nginx:1.30 /etc/nginx /etc/nginx
COPY --from=composer /usr/bin/composer /usr/bin/
COPY --from=registry.example.com/tools /tool /usr/bin/
COPY --from=example/tools /tool /usr/bin/
COPY --from=tools@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef /tool /usr/bin/
COPY --from=$IMAGE /tool /usr/bin/
COPY app.py /srv/
ONBUILD COPY --from=other /app /app
