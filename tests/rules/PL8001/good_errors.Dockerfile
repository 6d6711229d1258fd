# The misspelt line may be what uses the stage.
FROM golang:1.25 AS build
FROM debian:12
COPPY --from=build /app /usr/bin/
