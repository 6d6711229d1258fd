FROM alpine:3.23
CMD exec /sbin/su-exec app app
