FROM debian:12
COPY app.py /srv/
ADD rootfs.tar.xz /
ADD "data.tgz" /srv/
ADD https://files.example.com/tool /usr/bin/
ADD git@github.com:example/app.git /src
ADD https://github.com/example/app.git#v1 /src
ADD $ARCHIVE /srv/
ADD local.txt pack.tar.zst /srv/
ADD ${NAME}.tar.gz /srv/
ARG ROOTFS=rootfs.tar.gz
ADD $ROOTFS /
ADD --unpack=true image /srv/
ADD <<EOF /etc/motd
hello
EOF
ONBUILD ADD app.py /srv/
