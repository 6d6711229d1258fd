FROM debian:12
RUN <<EOF
cat > /root/.aws/credentials <<INNER
aws_secret_access_key = kD8+vLq2ZrT0xW/5bNfYc7HjM3sAeG9uPiO1kR4t
INNER
EOF
COPY <<EOF /root/.docker/config.json
{"auths": {"registry.example.com": {"auth": "Y2k6VHI3a3VXMnA="}}}
EOF
