FROM debian:12
ARG FOLDER=/proc/fs
VOLUME /
VOLUME ["/etc", "/var/lib/app", "/dev/shm"]
VOLUME /root/ /var//run
VOLUME $FOLDER
VOLUME /data \
       /sys/fs/cgroup
ONBUILD VOLUME /boot
