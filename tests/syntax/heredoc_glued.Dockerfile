FROM debian:12
RUN cat<<EOF
RUN (cat <<EOF)
a
EOF)
RUN cat <<EOF|sh
b
EOF|sh
