FROM archlinux:base
RUN pacman -S --noconfirm openssh
RUN mkdir /run/sshd
CMD ["/entrypoint.sh"]
