FROM debian:12
ARG NPM_TOKEN
RUN set -eux; apt-get update
RUN --mount=type=secret,id=token,env=TOKEN set -x; /srv/build; set +x; /srv/publish --token "$TOKEN"
RUN --mount=type=secret,id=token,env=TOKEN echo "$TOKEN" | /srv/publish --token-stdin
RUN --mount=type=secret,id=token TOKEN=$(cat /run/secrets/token) /srv/publish
RUN --mount=type=secret,id=token,env=TOKEN printenv HOME && env -u TOKEN /srv/build && env | grep HOME
RUN echo "$UNDECLARED_TOKEN" "$HOME" '$NPM_TOKEN' && echo "$NPM_TOKEN" > /dev/null
RUN --mount=type=secret,id=token ( cat /run/secrets/token ) > /dev/null
RUN --mount=type=secret,id=token { cat /run/secrets/token; } | /srv/publish --token-stdin
