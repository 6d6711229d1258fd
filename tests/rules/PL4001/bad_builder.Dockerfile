FROM node:22 AS build
ENV SONAR=squ_5d0c1e7fa3b94628d7e0f1a2b3c49586e7d8f9a0
FROM debian:12
COPY --from=build /app /app
