FROM debian:12
ARG BRANCH=main
ADD https://example.com/team/tool.git?brnach=main /src/
ADD https://example.com/team/tool.git?ref=a&depth=1#main?x /src/
ADD http://example.com/team/tool.git?Ref=$BRANCH /src/
ADD ssh://git@example.com/tool?x /src/
