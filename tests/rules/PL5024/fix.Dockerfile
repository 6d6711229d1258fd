FROM alpine:3.23
RUN apk add --allow-untrusted --no-cache tool -X https://packages.example.com/alpine
