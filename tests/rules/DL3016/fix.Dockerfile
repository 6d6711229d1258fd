FROM node:24
RUN npm install -g express @example/tool
