FROM golang:1.27 AS build
COPY . /src

FROM debian:12
COPY --from=build /out/app /usr/local/bin/
