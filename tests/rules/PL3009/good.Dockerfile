FROM debian:12 AS unused
RUN echo "app ALL=(ALL) NOPASSWD: ALL" >> /etc/sudoers
FROM debian:12
RUN echo "app ALL=(ALL) ALL" >> /etc/sudoers && echo "# app ALL=(ALL) NOPASSWD: ALL" >> /etc/sudoers
RUN sed -i 's/NOPASSWD: ALL/ALL/' /etc/sudoers && sed -i '/NOPASSWD/d' /etc/sudoers
RUN echo "say NOPASSWD: to sudo" > /usr/share/doc/app && echo NOPASSWD && grep NOPASSWD: /etc/sudoers
