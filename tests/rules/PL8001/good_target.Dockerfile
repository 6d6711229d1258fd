FROM golang:1.25 AS build
FROM debian:12
FROM debian:12 AS app
