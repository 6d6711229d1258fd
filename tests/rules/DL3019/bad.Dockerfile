FROM alpine:3.22
RUN apk update && apk add curl && apk add --virtual .deps make
RUN apk --update add \
    curl
RUN sudo apk -U add curl && rm -rf /var/cache/misc /tmp/*
RUN rm -rf /var/cache/apk/* && apk add curl
RUN --mount=type=cache,target=/var/cache/apt apk add curl
RUN ["apk", "add", "curl"]
RUN <<EOF
apk add curl
EOF
ONBUILD RUN apk add curl
