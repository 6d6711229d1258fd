FROM golang:1.25 AS build
RUN go build -o /app .

FROM python:3.13-bookworm AS base
FROM base
COPY --from=build /app /app
