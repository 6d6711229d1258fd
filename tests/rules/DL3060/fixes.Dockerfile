FROM node:24
RUN yarn install --frozen-lockfile
RUN yarn \
 && yarn build
RUN yarn && yarn build || true;
