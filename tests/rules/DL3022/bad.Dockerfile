FROM golang:1.25 AS build
COPY --from=biuld /app /app
COPY --from=package /app /app
COPY --from=1 /app /app
COPY --from=7 /app /app
COPY --link \
    --from=somewhere \
    /app /app

FROM debian:12 AS package
COPY --from=biuld /app /app
COPY --from=2 /app /app
