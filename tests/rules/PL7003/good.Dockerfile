FROM debian:12
LABEL Maintainer="A Team"
