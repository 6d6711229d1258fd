FROM debian:12
ENV a=b \\\\
LABEL c=d\\\
