FROM node:22 AS build
WORKDIR /src
COPY . .
RUN npm run build

FROM debian:12 AS next
COPY --from=build /src/../src /app

FROM debian:12
COPY --from=next /app/* /srv/
