FROM debian:12
ARG ANY
VOLUME /etcd /sysroot /development /processes /bootstrap
VOLUME ["/etc/app", "/root/.cache", "/var/run/app", "/data/etc"]
VOLUME etc $ANY ${ANY}/etc
