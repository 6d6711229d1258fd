FROM node:22
RUN npm ci && npm install --omit=dev tool
RUN yarn && pnpm i
RUN ["npm", "ci"]
