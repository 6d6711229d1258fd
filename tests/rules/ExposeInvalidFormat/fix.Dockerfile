FROM debian:12
EXPOSE 8080:80 127.0.0.1:8081:81/tcp \
    # and
    [::1]:8082:82/UDP 9000-9010:90-100
# Nothing is offered where a value would have to change, or more is wrong.
ARG PORT=8083:83
EXPOSE $PORT "8084:84"
EXPOSE 1.2.3:8085:85
FROM debian:12 AS base
ONBUILD EXPOSE 8086:86
FROM base
