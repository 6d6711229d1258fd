ARG SOURCE_DATE_EPOCH=source
FROM scratch AS source
ADD https://example.com/team/tool.git /
ADD https://example.com/team/more.git /
