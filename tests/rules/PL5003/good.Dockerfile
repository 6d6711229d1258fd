# the archive of a root file system
FROM scratch
ADD rootfs.tar.xz /

# not unpacked, not an archive, or not local
FROM debian:12
ARG FILE
COPY vendor.tar.gz /opt/
ADD app.zip app.jar README.md $FILE /opt/
ADD https://files.example.com/vendor.tar.gz /opt/
ADD --unpack=true vendor.tar.gz /opt/
