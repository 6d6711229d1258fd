FROM debian:12
RUN apt-get update && apt-get install -y --no-install-recommends curl sudo
RUN apk add --no-cache sudo=1.9.16-r0
RUN yum -y install \
    sudo
RUN ["apt-get", "install", "-y", "sudo"]
RUN <<EOF
dnf install -y sudo
EOF
ONBUILD RUN apk add doas
