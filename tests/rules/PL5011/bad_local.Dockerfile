FROM debian:12
HEALTHCHECK CMD curl -fk https://localhost:8443/health || exit 1
RUN curl -k https://127.0.0.1:8443/ https://[::1]/
FROM debian:12
HEALTHCHECK --interval=30s CMD ["curl", "-k", "-f", "https://localhost/"]
FROM debian:12
HEALTHCHECK CMD curl -fk https://$HOSTNAME:8443/health
FROM debian:12
HEALTHCHECK CMD curl -fk https://www.example.com/health
RUN curl -k https://localhost/ https://files.example.com/
