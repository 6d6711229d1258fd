FROM node:22
COPY . /src
RUN npm ci && npm run build
RUN npm ci && npm run build
CMD ["/app"]
