FROM alpine:3.22
RUN apk update && apk add curl
RUN apk \
    add curl; apk -U add make
RUN ["apk", "add", "curl"]
