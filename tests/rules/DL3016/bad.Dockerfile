FROM node:24
RUN npm install -g typescript eslint@9.30.1 @angular/cli && npm i express
RUN npm --loglevel warn add --registry https://npm.example.com --omit dev --unsafe-perm true \
    left-pad
RUN sudo /usr/local/bin/npm install right-pad
RUN npm install git+https://example.com/tool.git github:example/tool git@example.com/tool.git
RUN ["npm", "install", "left-pad"]
ONBUILD RUN npm install left-pad
