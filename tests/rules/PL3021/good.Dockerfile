FROM debian:12
ARG ANY
VOLUME /etcd /sysroot /development /processes /bootstrap
VOLUME ["/data/etc", "/var/lib/app", "/home/app/.cache", "/var/running", "/rooted"]
VOLUME etc $ANY ${ANY}/etc
