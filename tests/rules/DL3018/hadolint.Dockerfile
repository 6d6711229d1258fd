FROM alpine:3.22
RUN apk add curl git && \
    apk add make
RUN apk add $PACKAGES
RUN apk add lib{a,b}
RUN apk -p /out add git=1
ONBUILD RUN apk add curl
# not reported
RUN sudo apk add curl; apk add -t x --virtual y -X z --repository a git=1 'git~1' 'git>1' x.apk
