FROM fedora:42
RUN dnf install -y curl && dnf module install -y nodejs
