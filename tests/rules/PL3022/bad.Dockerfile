FROM debian:12
ENV BASE=/proc
WORKDIR /proc/app
WORKDIR /dev
WORKDIR shm
WORKDIR $BASE/x
WORKDIR /srv/../boot
WORKDIR "/sys/fs"
ONBUILD WORKDIR /lost+found
