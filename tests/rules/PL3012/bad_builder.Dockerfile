FROM debian:12 AS build
RUN chmod 777 /app
FROM debian:12
COPY --from=build /app /app
