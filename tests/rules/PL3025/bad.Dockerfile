FROM debian:12
RUN apt-get update && apt-get install -y openssh-server
RUN apk add --no-cache dropbear
RUN <<EOF
dnf install -y openssh-server
EOF
ENTRYPOINT ["/usr/sbin/sshd"]
CMD service ssh start && /etc/init.d/ssh restart && exec app
