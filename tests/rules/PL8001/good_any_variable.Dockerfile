ARG STAGE
FROM debian:12 AS build
FROM debian:12 AS deps
FROM "${STAGE}"
