FROM debian:12 AS unused
RUN echo "PermitRootLogin yes" >> /etc/ssh/sshd_config
FROM debian:12
RUN echo "PermitRootLogin prohibit-password" >> /etc/ssh/sshd_config && echo "#PermitRootLogin yes" >> /etc/ssh/sshd_config
RUN sed -i 's/PermitRootLogin yes/PermitRootLogin no/' /etc/ssh/sshd_config
RUN sed -i 's/PasswordAuthentication yes/PasswordAuthentication no/; s/UsePAM no/UsePAM yes/' /etc/ssh/sshd_config
RUN sed -i 's/without-password/no/' /etc/ssh/sshd_config && echo "PubkeyAuthentication yes" >> /etc/ssh/sshd_config
RUN echo "PasswordAuthentication yes" >> /etc/ssh/ssh_config && echo PermitRootLogin yes
CMD ["/usr/sbin/sshd", "-D", "-o", "PermitRootLogin=no"]
