FROM debian:12
CMD app --serve
entrypoint app
ENTRYPOINT ['app', '--serve']
CMD app --serve \
    # the port
    --port 8080
CMD echo "$HOME" && app
CMD cd /srv
CMD DEBUG=1 app
