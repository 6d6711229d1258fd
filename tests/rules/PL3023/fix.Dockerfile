FROM debian:12
RUN passwd -d root && passwd --delete app
