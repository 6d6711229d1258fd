FROM debian:12 AS build
WORKDIR /initrd
FROM scratch
COPY --from=build /app /app
