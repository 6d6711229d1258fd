FROM debian:12 AS unused
RUN ssh-keygen -A
FROM debian:12
RUN apt-get update && apt-get install -y openssh-server && rm -f /etc/ssh/ssh_host_*
RUN ssh-keygen -A && test -f /etc/ssh/sshd_config && rm -rf /etc/ssh
RUN ssh-keygen -l -f /etc/ssh/ssh_host_rsa_key.pub; echo ssh-keygen -A
RUN yum install -y openssh-server && apt-get install -y openssh-client
CMD ssh-keygen -A && exec /usr/sbin/sshd -D
