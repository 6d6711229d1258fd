FROM debian:12
ADD \
  https://example.com/$TEAM/tool.git?x=1 /src/
