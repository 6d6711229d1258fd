FROM debian:12
ARG NPM_TOKEN
RUN --mount=type=secret,id=token,env=TOKEN set -eux; /srv/publish --token "$TOKEN"
RUN --mount=type=secret,id=token echo "token: $(cat /run/secrets/token)"
RUN --mount=type=secret,id=token cat /run/secrets/token && /srv/build
RUN --mount=type=secret,id=token,env=TOKEN env && /srv/build
RUN --mount=type=secret,id=token,env=TOKEN printenv TOKEN | base64
RUN echo "token is $NPM_TOKEN" && set -o xtrace && npm ci --token "$NPM_TOKEN"
RUN --mount=type=secret,id=token <<EOF
set -x
TOKEN=$(cat /run/secrets/token)
/srv/publish "$TOKEN"
EOF
