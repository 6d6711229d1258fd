FROM debian:12
RUN cat <<EOF \
 # c

 && true
body
EOF
