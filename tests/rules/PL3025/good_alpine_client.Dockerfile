FROM alpine:3.23
RUN apk add --no-cache git openssh && ssh-keygen -l -f /etc/ssh/ssh_host_rsa_key.pub
COPY known_hosts /etc/ssh/ssh_known_hosts
EXPOSE 8080 20-30
CMD ["git", "daemon"]
