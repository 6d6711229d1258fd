FROM golang:1.25 AS build
RUN go build -o /app .

FROM debian:12
RUN apt-get update

FROM node:22 AS base-assets
RUN npm ci

FROM debian:12
COPY app /usr/bin/
