FROM debian:12 AS build
FROM build AS test
FROM --platform=linux/amd64 debian:12 AS package
FROM debian:12
FROM debian:12
