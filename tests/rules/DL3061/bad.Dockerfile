LABEL a=b
# a comment
ARG VERSION=12
RUN make \
    all
FROM debian:$VERSION
RUN make
