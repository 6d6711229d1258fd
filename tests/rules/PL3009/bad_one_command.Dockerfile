FROM debian:12
RUN echo "app ALL=(root) NOPASSWD: /usr/sbin/nginx" > /etc/sudoers.d/app
