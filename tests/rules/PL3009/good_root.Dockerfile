FROM debian:12
RUN sed -i 's/^root.*/root ALL=(ALL:ALL) NOPASSWD: ALL/' /etc/sudoers && echo "root ALL=(ALL) NOPASSWD: ALL" >> /etc/sudoers
