ARG VERSION=1
FROM \
    debian:12
LABEL version=$VERSION
