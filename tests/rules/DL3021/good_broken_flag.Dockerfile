FROM alpine:3.23
COPY --chmod 755 app.txt /srv
