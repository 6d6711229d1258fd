FROM node:24 AS build
RUN yarn install

FROM node:24
RUN yarn install && yarn cache clean
RUN yarn && yarn cache clean --all && yarn build
RUN yarn install && rm -rf /usr/local/share/.cache
RUN yarn install && rm -rf ~/.cache/yarn
RUN yarn install && rm -rf "$(yarn cache dir)"
RUN --mount=type=cache,target=/root/.cache/yarn yarn install
RUN --mount=type=cache,target=/usr/local/share/.cache yarn install
RUN yarn build; yarn run install; yarn --version; yarn install --offline; echo yarn install
