FROM node:22 AS build
FROM scratch
COPY --from=build /app /app
