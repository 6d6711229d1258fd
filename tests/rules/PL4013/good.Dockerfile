FROM debian:12
ARG PASSWORD
RUN echo "root:$PASSWORD" | chpasswd && echo "root:$(cat /run/secrets/p)" | chpasswd
RUN useradd -p '*' app && usermod -p '!' app && passwd -d app && passwd -l root
RUN adduser -D app && adduser --disabled-password --gecos "" other
RUN echo "app:x:1000:1000" >> /etc/passwd && cat /etc/passwd | grep app
RUN cat users.txt | chpasswd && chpasswd < users.txt
RUN useradd -m -s /bin/bash -G sudo app
