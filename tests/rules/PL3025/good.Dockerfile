FROM debian:12 AS test
RUN apt-get install -y openssh-server
CMD ["/usr/sbin/sshd", "-D"]
FROM alpine:3.23
RUN apk add --no-cache openssh openssh-client
RUN apt-get install -y openssh-client && apt-get install -y openssh-server && apt-get purge -y openssh-server
RUN echo apt-get install openssh-server
CMD ["ssh", "host.example.com"]
