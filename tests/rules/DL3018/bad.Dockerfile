FROM alpine:3.22
RUN apk add --no-cache curl git=2.49.1-r0 'python3>3.12' \
    make@edge
RUN apk add -t .deps --repository https://example.com/alpine gcc && sudo /sbin/apk --no-cache -X testing add g++
RUN ["apk", "add", "curl"]
ONBUILD RUN apk add curl
