FROM --platform=linux/amd64 debian:12
FROM --platform=arm64 debian:12 AS amd64
from \
    --platform=linux/arm/v7 \
    debian:12
