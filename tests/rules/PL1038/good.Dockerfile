ARG SOURCE_DATE_EPOCH=Source
ARG SOURCE_DATE_EPOCH
FROM scratch AS source
ARG VERSION
ADD https://example.com/team/tool.git#$VERSION /
FROM debian:12
ARG SOURCE_DATE_EPOCH=later
