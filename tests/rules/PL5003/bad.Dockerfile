# every ending that the builder unpacks
FROM debian:12 AS build
ARG NAME=vendor.tar.xz
ADD vendor.tar.gz other.tgz /opt/
ADD ["files.tar.bz2", "/opt/"]
ADD --chown=1000:1000 \
    $NAME /opt/
ONBUILD ADD app.tar /app/
FROM build
ADD rootfs.tar /
