# The level is one lower where the image is not part of what is built.
FROM golang:1.13 AS build
RUN go build -o /app .

FROM alpine:3.10
COPY --from=build /app /app
