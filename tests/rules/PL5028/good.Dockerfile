FROM node:22
RUN npm ci --ignore-scripts
RUN npm run build && npm --version && yarn --version && yarn build && npm cache clean --force
RUN yarn install --mode=skip-build
RUN npm config set ignore-scripts true && npm ci
RUN npm ci
