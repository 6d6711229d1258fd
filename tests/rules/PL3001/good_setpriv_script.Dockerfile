FROM debian:12
COPY <<EOF /entrypoint.sh
#!/bin/sh
exec setpriv --reuid=1000 app
EOF
ENTRYPOINT ["/entrypoint.sh"]
