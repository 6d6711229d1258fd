FROM debian:12
ENTRYPOINT ["gosu", "app", "app"]
