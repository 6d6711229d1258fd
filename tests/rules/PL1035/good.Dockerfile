FROM debian:12
ARG QUERY
ADD https://example.com/team/tool.git /src/
ADD https://example.com/team/tool.git? /src/
ADD https://example.com/team/tool.git?ref=a&tag=b&branch=c&subdir=d&checksum=e&commit=f /src/
ADD https://example.com/team/tool.git?keep-git-dir=1&submodules=0&mtime=commit&fetch-by-commit=1&$QUERY=1 /src/
ADD https://example.com/team/tool.git#main?x=1 /src/
ADD https://example.com/tool.tar.gz?x=1 /src/
ADD https://example.git?x=1 /src/
ADD https://example.com/team/tool.git?%72ef=a /src/
ADD tool.git?x=1 /src/
