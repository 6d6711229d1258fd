FROM node:22
RUN npm install -g --unsafe-perm tool
RUN npm install --unsafe-perm=true tool
RUN npm config set unsafe-perm true && npm set unsafe-perm=true
ENV NPM_CONFIG_UNSAFE_PERM=true
RUN echo "unsafe-perm=true" >> /root/.npmrc
RUN npm_config_unsafe_perm=true npm install
ONBUILD RUN npm install --unsafe-perm
