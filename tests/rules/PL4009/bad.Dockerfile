FROM node:22 AS build
ARG NPM_TOKEN
RUN echo "//registry.example.com/:_authToken=$NPM_TOKEN" > .npmrc && npm ci
FROM node:22
ARG NPM_TOKEN
ARG DB_PASSWORD=""
RUN npm ci
RUN --network=default curl -fsSL -H "Authorization: Bearer ${NPM_TOKEN}" \
      https://files.example.com/app -o /srv/app
RUN again "$NPM_TOKEN"
RUN <<EOF
migrate --password "$DB_PASSWORD"
EOF
