FROM debian:12
RUN <<EOF
# no comment

 one \
EOF
USER app
