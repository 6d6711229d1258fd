ARG GLOBAL_TOKEN
FROM node:22
ARG NPM_TOKEN
ARG WEAK_PASSWORD=changeme
ARG TOKEN_FILE=/run/secrets/token
RUN --mount=type=secret,id=npm,env=NPM_TOKEN npm ci --token "$NPM_TOKEN"
RUN echo 'say $NPM_TOKEN' && cat "$TOKEN_FILE" && use "$WEAK_PASSWORD" "$GLOBAL_TOKEN"
RUN NPM_TOKEN=$(cat /token) && npm ci --token "$NPM_TOKEN"
RUN . /env.sh && npm ci --token "$NPM_TOKEN"
