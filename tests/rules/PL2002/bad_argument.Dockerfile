ARG TAG=edge
FROM alpine:${TAG}
