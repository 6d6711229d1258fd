FROM node:22
RUN echo "ignore-scripts=true" > .npmrc
RUN npm ci
