FROM --platform=linux/amd64 debian:12
FROM --platform='linux/arm64' debian:12 AS package
FROM --platform=linux/x86_64 debian:12 AS build_x86_64
FROM --platform=arm64 debian:12
FROM \
  --platform=linux/arm debian:12
