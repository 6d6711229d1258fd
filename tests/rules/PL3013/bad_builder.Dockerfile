FROM debian:12 AS build
RUN umask 000 && make
FROM debian:12
COPY --from=build /app /app
