FROM alpine:3.22 AS build
RUN apk add make

FROM alpine:3.22
RUN apk add --no-cache curl && apk --no-cache add curl
RUN apk add curl && rm -rf /var/cache/apk/*
RUN apk add curl && rm -rf /var/cache
RUN apk add --no-network --virtual .deps $(cat deps)
RUN apk add -p /out curl && apk --root=/out add curl
RUN apk $OPTIONS add curl
RUN --mount=type=cache,target=/var/cache/apk apk add curl
RUN --mount=type=cache,target=/etc/apk/cache apk add curl
RUN --mount=type=tmpfs,target=/var/cache apk add curl
RUN apk info add; apk del curl; echo apk add
