ARG VERSION=1
ARG SUITE=bookworm
# Once a stage, behind its FROM
FROM \
    debian:$SUITE AS build
LABEL version=$VERSION suite="$SUITE" next="${VERSION}"
RUN echo "$VERSION on $TARGETARCH"
FROM debian:12
# In this stage too
COPY <<EOF /etc/version
$VERSION
EOF
# An ARG would bring no value, or hide one.
ENV HOME_DIR=/srv
FROM debian:12
WORKDIR $HOME_DIR
LABEL later=$LATER
ARG LATER=1
FROM debian:$LATER
