FROM alpine:3.23
RUN apk add --no-cache openssh
COPY sshd_config /etc/ssh/
ENTRYPOINT ["/entrypoint.sh"]
