FROM debian:12 AS base
CMD ["/usr/sbin/sshd", "-D"]
FROM base
RUN make
