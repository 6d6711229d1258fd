# a comment
ARG VERSION=12
label a=b
RUN make \
    all
FROM debian:$VERSION
