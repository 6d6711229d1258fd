ARG TAG=latest
FROM debian:$TAG AS latest
FROM debian:latest
FROM \
  registry.example.com/team/app:latest AS app
FROM debian:latest@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
