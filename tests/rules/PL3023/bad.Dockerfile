FROM debian:12
RUN apt-get install -y openssh-server && passwd -d root
RUN useradd -m -p '' app && \
    usermod -p "" other
RUN ["passwd", "--delete", "app"]
RUN sed -i 's/^root:[^:]*:/root::/' /etc/shadow
RUN echo 'app::19000:0:99999:7:::' >> /etc/shadow
RUN <<EOF
passwd -d other
EOF
COPY <<EOF /etc/passwd
root::0:0:root:/root:/bin/sh
app:x:1000:1000::/home/app:/bin/sh
EOF
ONBUILD RUN passwd -d app
