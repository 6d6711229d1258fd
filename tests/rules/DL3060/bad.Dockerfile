FROM node:24
RUN yarn install --frozen-lockfile && yarn build
RUN yarn && rm -rf /tmp/*
RUN yarn cache clean && yarn --cwd app add left-pad \
    && yarn global add right-pad
RUN --mount=type=cache,target=/root/.npm yarn --production
RUN ["yarn", "install"]
ONBUILD RUN yarn
