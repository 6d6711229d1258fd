FROM debian:12
RUN ["curl", "-H", "X: squ_5d0c1e7fa3b94628d7e0f1a2b3c49586\u00657d8f9a0", "https://example.com"]
RUN ["sh", "-c", "echo '{\"auths\":{\"r.example.com\":{\"auth\":\"Y2k6VHI3a3VXMnA=\"}}}' > /root/.docker/config.json"]
