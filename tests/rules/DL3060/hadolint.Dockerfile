FROM node:24 AS base
RUN yarn install && \
    yarn install
FROM node:24 AS unused
RUN yarn install
FROM base
RUN yarn cache clean && yarn install
RUN yarn install && rm -rf ~/.cache/yarn
RUN yarn run install
RUN --mount=type=cache,target=/root/.cache yarn install
RUN --mount=type=cache,target=/root/.cache/yarn yarn clean && yarn install
ONBUILD RUN yarn install
# not reported
RUN yarn; yarn add left-pad; sudo yarn install
RUN yarn install && yarn cache clean
RUN --mount=type=cache,target=/root/.cache/yarn yarn install
