FROM --platform=$TARGETPLATFORM debian:12
FROM --platform=${TARGETPLATFORM} debian:12
FROM --platform="$TARGETPLATFORM" debian:12
FROM --platform=${TARGETPLATFORM:-linux/amd64} debian:12
FROM \
    --platform=$TARGETPLATFORM debian:12
