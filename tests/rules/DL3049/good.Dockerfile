FROM debian:12 AS build
RUN make

FROM debian:12 AS base
LABEL com.example.owner=web
ONBUILD LABEL "com.example.url"="https://example.com"

FROM base
COPY --from=build /app /app
