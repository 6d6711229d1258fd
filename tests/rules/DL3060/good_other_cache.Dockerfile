FROM node:24 AS base
COPY package.json yarn.lock .yarnrc.yml ./
RUN yarn install --immutable

FROM base
RUN yarn install

FROM node:24
ENV YARN_CACHE_FOLDER=/dev/shm
RUN yarn install
