FROM debian:12
COPY --from=example/gosu:1 /gosu /usr/local/bin/
ENTRYPOINT ["/entrypoint.sh"]
