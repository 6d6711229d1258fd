FROM alpine:3.22
RUN apk add --no-cache --virtual .deps git~2.49 'git<3' ./tool.apk tool.apk !busybox so:libssl.so.3 $PACKAGES $(cat list)
RUN apk add lib{a,b} curl=$VERSION php83-*
RUN apk add --update-cache --virtual=.deps; apk del curl; apk update curl; echo apk add curl
