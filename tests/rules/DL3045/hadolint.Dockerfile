FROM golang:1.25 AS build
COPY . .
COPY app.py "C:/app/"
COPY app.py "$FOLDER"
COPY a.py \
    app/
ADD app.py .
WORKDIR src
COPY . .

FROM build
COPY . .

FROM debian:12
ONBUILD WORKDIR /srv
ONBUILD COPY . .
COPY --from=build /app bin/

FROM alpine:3.22
WORKDIR /srv

FROM alpine:3.21
COPY . .
