FROM node:22 AS dev-server
ENV NODE_ENV=development
