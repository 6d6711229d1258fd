ARG SOURCE_DATE_EPOCH=source
FROM scratch AS source
ADD tool.tar.gz /
FROM debian:12
