FROM debian:12 AS build
ARG NPM_TOKEN
ENV DB_PASSWORD=Tr7-kuW2
FROM debian:12
COPY --from=build /a /a
