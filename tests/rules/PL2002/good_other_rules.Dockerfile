# A digest pins; without a tag, and with 'latest', other rules speak.
FROM alpine:edge@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
FROM alpine
FROM alpine:latest
ARG TAG
FROM alpine:$TAG
