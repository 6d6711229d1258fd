ARG TAG=12
ARG MY_ARCH=amd64
FROM debian:$TGA AS one
ARG LATER=1
FROM debian:${LATER}${LATER}
FROM debian:${OTHER:-12}
FROM --platform=linux/${MYARCH} debian:$TAG
FROM --platform=$BULIDPLATFORM debian:$TAG
