FROM node:22
RUN npm ci
RUN npm install && npm i -g tool@1.0.0
RUN pnpm install --frozen-lockfile && pnpm add tool
RUN yarn && yarn install && yarn add tool
RUN ["npm", "ci"]
ONBUILD RUN npm ci
