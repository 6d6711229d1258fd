FROM debian:12 AS build
RUN --security=insecure make
FROM scratch
COPY --from=build /app /app
