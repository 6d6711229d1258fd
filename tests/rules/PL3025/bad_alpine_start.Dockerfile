FROM alpine:3.23
RUN apk add openssh
CMD ["/usr/sbin/sshd", "-D"]
