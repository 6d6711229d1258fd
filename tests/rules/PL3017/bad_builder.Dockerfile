FROM debian:12 AS build
RUN --network=host make
FROM scratch
COPY --from=build /app /app
