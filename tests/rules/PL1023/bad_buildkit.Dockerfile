ARG PLATFORM
FROM --platform=$PLATFORM \
  debian:12
