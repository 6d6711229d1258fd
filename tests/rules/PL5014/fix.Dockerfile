FROM node:22
ENV A=b \
    NODE_TLS_REJECT_UNAUTHORIZED=0 \
    C=d
# gone with its line
ARG NODE_TLS_REJECT_UNAUTHORIZED=0
ENV NODE_TLS_REJECT_UNAUTHORIZED=0 A=b
RUN npm config set strict-ssl false && npm set strict-ssl=false
RUN npm install --strict-ssl=false && npm install --strict-ssl false tool
RUN npm install --no-strict-ssl
RUN NODE_TLS_REJECT_UNAUTHORIZED=0 npm install
RUN echo "strict-ssl=false" >> .npmrc
COPY <<EOF /root/.bowerrc
{
  "strict-ssl": false,
  "interactive": false
}
EOF
RUN export NODE_TLS_REJECT_UNAUTHORIZED=0; npm install
ENV A=b \
    # why
    NODE_TLS_REJECT_UNAUTHORIZED=0
ONBUILD ENV NODE_TLS_REJECT_UNAUTHORIZED=0
