FROM debian:12
RUN ssh-keygen -A
RUN apt-get update && \
    apt-get install -y openssh-server
RUN rm -f /etc/ssh/ssh_host_*
RUN ["ssh-keygen", "-t", "rsa", "-f", "/etc/ssh/ssh_host_rsa_key", "-N", ""]
RUN <<EOF
rm /etc/ssh/ssh_host_rsa_key
ssh-keygen -q -t ed25519 -f /etc/ssh/ssh_host_ed25519_key
EOF
ONBUILD RUN ssh-keygen -A
