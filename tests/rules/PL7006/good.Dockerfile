FROM node:22 AS build
ENV NODE_ENV=development DEBUG=1
RUN npm run build

FROM node:22-slim
ARG DEBUG=1
ARG MODE
ENV DEBUG=0 APP_DEBUG=false NODE_DEBUG=net NO_DEBUG=1 XDEBUG_MODE=off APP_ENV=$MODE
ENV NODE_ENV=development
ENV NODE_ENV=production
RUN DEBUG=1 npm test
ONBUILD ENV DEBUG=1
CMD ["node", "server.js"]
