FROM debian:12
COPY id_rsa /root/.ssh/
COPY --chown=app:app deploy/github_rsa config.ini /srv/
COPY [".netrc", "/root/"]
ADD ./keystore.jks /srv/
COPY server.key ca-key.pem /etc/ssl/private/
COPY .env .env.production prod.env /srv/
COPY .aws/credentials /root/.aws/credentials
COPY home/.kube/config /root/.kube/config
COPY .git /srv/.git
COPY .ssh/ /root/.ssh/
COPY settings.xml /root/.m2/
COPY authorized_keys /root/.ssh/
COPY ID_RSA* terraform.tfstate /srv/
COPY "app.p12" \
  # the key store of the tests
  test.pfx /srv/
