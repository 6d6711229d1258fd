ARG TAG=12
ARG PLATFORM_NAME
FROM debian:${TGA} AS build
FROM --platform=$PLATFORM_NAMES \
    # the same
    debian:${TAGS:-12}
# Nothing is near enough, or the name is broken in two.
FROM debian:$SOMETHING
FROM debian:$TA\
GS
