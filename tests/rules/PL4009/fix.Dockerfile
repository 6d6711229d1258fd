FROM node:22 AS build
ARG NPM_TOKEN
RUN echo "//registry.example.com/:_authToken=$NPM_TOKEN" > .npmrc && npm ci
FROM node:22
ARG NPM_TOKEN
RUN --network=default \
    # with the token
    --mount=type=cache,target=/root/.npm \
    curl -fsSL -H "Authorization: Bearer ${NPM_TOKEN}" \
      https://files.example.com/app -o /srv/app
FROM node:22
ARG DB_PASSWORD
run <<EOF
migrate --password "$DB_PASSWORD"
EOF
