FROM --platform=linux/amd64 debian:12 AS build
from \
    --platform="linux/arm64" build
# A continued line stands between.
FROM --platform=linux/amd64 \
    # on every machine
    debian:12
FROM --platform=linux/amd64 debian:12 AS build-amd64
