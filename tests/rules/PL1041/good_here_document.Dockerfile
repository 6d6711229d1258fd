FROM debian:12
COPY <<EOF /etc/lint
# plimsoll ignore: DL3007
EOF
