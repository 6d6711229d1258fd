FROM node:22
ENV NODE_TLS_REJECT_UNAUTHORIZED=0
ENV NODE_TLS_REJECT_UNAUTHORIZED '0'
ARG NODE_TLS_REJECT_UNAUTHORIZED=0
ENV NPM_CONFIG_STRICT_SSL=false npm_config_strict_ssl="false"
RUN npm config set strict-ssl false
RUN npm config set strict-ssl=false -g && npm set strict-ssl false
RUN yarn config set "strict-ssl" false && pnpm config set strict-ssl false
RUN yarn config set enableStrictSsl false
RUN npm install --strict-ssl=false && npm install --strict-ssl false
RUN npm install --no-strict-ssl
RUN NODE_TLS_REJECT_UNAUTHORIZED=0 npm install
RUN export NODE_TLS_REJECT_UNAUTHORIZED=0; npm install
RUN echo "strict-ssl=false" >> .npmrc
RUN echo 'strict-ssl false' > /root/.yarnrc
COPY <<EOF .yarnrc.yml
nodeLinker: node-modules
enableStrictSsl: false
EOF
COPY <<EOF /root/.bowerrc
{
  "strict-ssl": false,
  "interactive": false
}
EOF
RUN ["npm", "config", "set", "strict-ssl", "false"]
CMD NODE_TLS_REJECT_UNAUTHORIZED=0 node server.js
ONBUILD ENV NODE_TLS_REJECT_UNAUTHORIZED=0
RUN echo "NODE_TLS_REJECT_UNAUTHORIZED=0" >> /app/.env
