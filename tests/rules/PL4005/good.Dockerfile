FROM debian:12 AS build
COPY id_rsa.pub known_hosts .ssh/config /root/.ssh/
COPY ca.pem server-cert.pem fullchain.pem rds-combined-ca-bundle.pem dhparam.pem dh4096.pem ffdhe2048.pem public.pem /etc/ssl/
COPY truststore.jks cacerts.jks /srv/
COPY gpg.key microsoft.key Release.key nodesource-signing.key /tmp/
COPY keys/vendor.key keys/ /etc/apt/keyrings/
COPY .env.example .env.sample .env.template .env.dist .env.test .env.defaults .envrc sample.env /srv/
COPY .gitignore .gitmodules .gitattributes /srv/
COPY src/secret/service.go src/keys/index.ts secrets/README.md private/release.asc /srv/
COPY secret.go environment.yml keyboard.json history.txt settings.py credentials.yml.enc /srv/
COPY secret secrets.d /srv/

FROM debian:12
COPY --from=build /root/.ssh/id_rsa /root/.ssh/
COPY --from=docker.example.com/tools:1 /etc/server.key /etc/
ADD https://files.example.com/id_rsa /tmp/
COPY <<id_rsa /root/.ssh/
not a file of the context
id_rsa
