FROM node:22
ENV NODE_TLS_REJECT_UNAUTHORIZED=1
ARG NODE_TLS_REJECT_UNAUTHORIZED
ENV NPM_CONFIG_STRICT_SSL=true
RUN npm config set strict-ssl true && npm config get strict-ssl && npm config delete strict-ssl
RUN npm install strict-ssl false
RUN npm install --strict-ssl
RUN echo "strict-ssl=true" >> .npmrc && echo "# strict-ssl=false" >> .npmrc
RUN unset NODE_TLS_REJECT_UNAUTHORIZED
ENV TLS=$UNKNOWN NODE_TLS_REJECT_UNAUTHORIZED=$UNKNOWN
