FROM debian:12
COPY a <<EOF
b
EOF
COPY ["a", "<<EOF"]
