FROM node:22
RUN npm install -g --unsafe-perm tool
RUN npm install -g tool --unsafe-perm=true && true
