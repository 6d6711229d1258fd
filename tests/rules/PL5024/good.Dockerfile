FROM alpine:3.22
RUN apk add --no-cache tool
RUN echo "abc  tool.apk" | sha256sum -c - && apk add --allow-untrusted tool.apk
RUN apk add -t --allow-untrusted tool
RUN echo --allow-untrusted
RUN apk index --allow-untrusted -o APKINDEX.tar.gz *.apk && apk del --allow-untrusted tool
