FROM debian:12
RUN echo "PermitRootLogin yes" >> /etc/ssh/sshd_config
RUN sed -i 's/^#\?PasswordAuthentication .*/PasswordAuthentication yes/' /etc/ssh/sshd_config && \
    sed -ri 's/^(PermitEmptyPasswords) .*/\1 yes/' /etc/ssh/sshd_config
RUN sed -i 's/prohibit-password/yes/' /etc/ssh/sshd_config
RUN ["sh", "-c", "echo 'permitrootlogin=yes' > /etc/ssh/sshd_config.d/root.conf"]
RUN <<EOF
cat > /etc/ssh/sshd_config <<CONFIG
Port 22
  PermitRootLogin   yes
PasswordAuthentication yes
CONFIG
EOF
COPY <<EOF /etc/ssh/sshd_config
PermitEmptyPasswords yes
EOF
ONBUILD RUN echo "PermitRootLogin yes" >> /etc/ssh/sshd_config
CMD ["/usr/sbin/sshd", "-D", "-o", "PermitRootLogin=yes", "-oPasswordAuthentication=yes"]
