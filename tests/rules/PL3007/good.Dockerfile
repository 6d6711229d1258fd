FROM debian:12 AS unused
RUN usermod -aG sudo app
FROM debian:12
ARG ANY
RUN useradd -u 1001 -g root -G users,audio app && usermod -aG $ANY app
RUN usermod -aG docker root && groupadd docker && gpasswd -d app sudo
RUN apt-get install -y sudo && echo usermod -aG sudo app
RUN usermod -s /bin/false -aG sudoers app
