FROM debian:12
ONBUILD ENV SONAR=squ_5d0c1e7fa3b94628d7e0f1a2b3c49586e7d8f9a0
ONBUILD RUN ["curl", "-H", "X: squ_5d0c1e7fa3b94628d7e0f1a2b3c49586\u00657d8f9a0", "https://example.com"]
