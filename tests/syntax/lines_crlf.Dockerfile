FROM debian:12
RUN one \
# why
  two
COPY <<EOF /x
body
EOF
