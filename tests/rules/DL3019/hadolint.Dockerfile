FROM alpine:3.22 AS build
RUN apk add make && \
    apk add curl
FROM alpine:3.22
RUN apk add curl && rm -rf /var/cache/apk/*
RUN apk info add
RUN --mount=type=cache,target=/etc/apk/cache apk add curl
ONBUILD RUN apk add curl
# not reported
RUN apk --no-cache add curl; sudo apk add curl
RUN --mount=type=tmpfs,target=/var/cache/apk apk add curl
