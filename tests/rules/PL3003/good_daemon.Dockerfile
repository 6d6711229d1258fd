FROM debian:12
RUN useradd -d /var/empty -s /sbin/nologin _smtpd
CMD ["/usr/sbin/smtpd", "-d"]
