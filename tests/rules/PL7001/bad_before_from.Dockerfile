# An ARG at the end of a stage is none of the next stage's.
FROM golang:1.25 AS build
RUN go build -o /app .
ARG DEBIAN=12
FROM debian:12
COPY --from=build /app /
