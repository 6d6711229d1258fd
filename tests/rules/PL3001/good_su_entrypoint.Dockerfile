FROM debian:12
ENTRYPOINT ["sh", "-c", "exec su app -c /srv/app"]
