FROM node:24
RUN npm install && npm ci && npm install --production && npm install -g npm@latest @angular/cli@20 left@npm:right@1
RUN npm install git+https://example.com/tool.git#v1 github:example/tool#v1 https://example.com/tool.tgz
RUN npm install . ./tool ../tool /src/tool ~/tool tool.tgz tool-1.tar.gz file:tool
RUN npm install $PACKAGES left-pad@$VERSION pkg-* $(cat list) && npm --prefix app install
RUN npm run install left-pad; npm uninstall left-pad; npx left-pad; npm exec i left-pad; echo npm install left-pad
