FROM --platform=$TARGETPLATFORM  debian:12 AS build
from --platform="${TARGETPLATFORM}" build
# A continued line stands between.
FROM --platform=$TARGETPLATFORM \
    debian:12
# These say something else.
FROM --platform=$BUILDPLATFORM debian:12
FROM --platform=$TARGETOS/$TARGETARCH debian:12
