FROM debian:12
COPY <<EOF /root/.netrc
machine files.example.com
EOF
COPY --from=registry.example.com/keys:1 /keys/id_rsa /root/
RUN rm /root/.netrc /root/id_rsa
