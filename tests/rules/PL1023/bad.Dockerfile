ARG SYSTEM=linus
FROM --platform=$BULIDPLATFORM debian:12
FROM --platform=linux/${MISSING} debian:12
FROM --platform=$SYSTEM debian:12
FROM --platform=linux/amd64/v2/x debian:12
FROM --platform=linux/* debian:12
