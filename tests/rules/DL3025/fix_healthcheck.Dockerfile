FROM debian:12
ENTRYPOINT ["app"]
HEALTHCHECK CMD [ -f /tmp/ok ]
HEALTHCHECK CMD [ "$(cat /tmp/state)" = ok ]
HEALTHCHECK CMD app --check
