FROM node:24
RUN npm install left-pad && \
    npm install right-pad
RUN npm install --prefix app left-pad@1
RUN npm install $PACKAGES
RUN npm install git+https://example.com/tool.git
RUN npm install @angular/cli
RUN ["npm", "install", "left-pad"]
ONBUILD RUN npm install left-pad
# not reported
RUN npm i left-pad; npm add left-pad; npm run install left-pad; sudo npm install left-pad; npm install; npm ci
RUN npm install a@1 @b/c@2 ./d e.tgz f.tar /g ~/h git://example.com/i#1 --loglevel warn --registry https://example.com
