FROM debian:12 AS unused
RUN passwd -d root
FROM debian:12
ARG HASH
RUN useradd app && passwd -l app && passwd -S app && adduser -D other && usermod -p '*' app
RUN useradd -p "$HASH" third && echo passwd -d root && passwd -u app
RUN sed -i 's/^root::/root:*:/' /etc/shadow && echo 'app:x:1000:1000::/home/app:/bin/sh' >> /etc/passwd
RUN echo 'a::b' > /etc/app.conf
