FROM debian:12
COPY app.py /srv/
ADD rootfs.tar.xz /
ADD "data.tgz" /srv/
ADD https://files.example.com/tool /usr/bin/
ADD git@github.com:example/app.git /src
ADD $ARCHIVE /srv/
ADD local.txt pack.tar.zst /srv/
ADD <<EOF /etc/motd
hello
EOF
ONBUILD ADD app.py /srv/
