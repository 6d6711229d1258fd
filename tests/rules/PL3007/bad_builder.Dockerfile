FROM debian:12 AS build
RUN usermod -aG sudo app
FROM scratch
COPY --from=build /app /app
