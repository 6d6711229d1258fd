# These stand in the wrong place, which is another finding.
FROM debian:12
LABEL version=$VERSION
ARG VERSION
ARG RELEASE=3.22
FROM alpine:$RELEASE
