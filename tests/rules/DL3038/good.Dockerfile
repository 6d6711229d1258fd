FROM fedora:42
RUN dnf install -y curl && dnf -y install curl && dnf install curl --assumeyes && microdnf install curl
RUN dnf --setopt assumeyes=1 install curl && dnf list install && dnf $OPTIONS install curl
COPY dnf.conf /etc/dnf/
RUN dnf install curl
