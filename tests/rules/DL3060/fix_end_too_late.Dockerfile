FROM node:24
RUN yarn install; exit 0
RUN yarn install --production && npm uninstall -g yarn
RUN apk add --virtual .build nodejs yarn && yarn && yarn build && apk del .build
RUN yarn install && rm yarn.lock
RUN yarn && rm -rf /opt/yarn-v1.22.22 /usr/local/bin/yarn && ls
