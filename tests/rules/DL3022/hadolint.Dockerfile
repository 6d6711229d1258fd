FROM golang:1.25 AS Build
COPY --from=Build /app /app
COPY --from=0 /app /app
COPY --from=1 /app /app

FROM debian:12
COPY --from=build /app /app
COPY --from=1 /app /app
COPY --from=1st /app /app
COPY --from=2 /app /app
COPY --from=composer /app /app
COPY --from=example/tools:1 /app /app
COPY --from=$IMAGE /app /app
COPY \
    --from=alpine /app /app
ONBUILD COPY --from=other /app /app
