FROM debian:12
ARG URL=https://example.com
ARG VERSION
COPY https://example.com/a /b
COPY $URL/a /b
COPY a http://example.com/$VERSION /b/
COPY git@example.com:team/tool /b
COPY ssh://git@example.com/team/tool /b
COPY ["https://example.com/team/tool.git", "/b"]
COPY a@b:c /d
