# An image that is not known may set the variable.
ARG VERSION=1
FROM registry.example.com/base:1
LABEL version=$VERSION
WORKDIR $DATA_DIR
ENV DATA_DIR=/data
