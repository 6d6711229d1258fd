FROM node:22
RUN npm install -g tool && npm install --unsafe-perm=false
RUN npm config set unsafe-perm false
ENV NPM_CONFIG_UNSAFE_PERM=false
RUN echo npm install --unsafe-perm
