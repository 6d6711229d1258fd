FROM fedora:42
RUN dnf -y install curl
RUN <<EOF
microdnf install curl
EOF
RUN microdnf install \
    curl
