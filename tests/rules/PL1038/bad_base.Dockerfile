ARG SOURCE_DATE_EPOCH=source
FROM debian:12 AS source
ADD https://example.com/team/tool.git /
