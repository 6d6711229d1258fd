FROM debian:12
RUN service nginx start
RUN apt-get update && /usr/sbin/service mysql restart
RUN sudo vim /etc/hosts && top
RUN ps aux; free -m
RUN kill 1
RUN mount -t tmpfs tmpfs /mnt
RUN ssh build@example.com make
RUN ["shutdown", "now"]
RUN <<EOF
make
top
EOF
ONBUILD RUN service nginx start
