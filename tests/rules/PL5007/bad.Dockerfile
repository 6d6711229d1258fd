FROM debian:12 AS build
ENV SITE=ftp://ftp.example.com
RUN wget ftp://ftp.example.com/pub/tool.tar.gz && curl -O $SITE/pub/other.tar.gz
RUN ["curl", "-O", "ftp://ftp.example.com/pub/exec"]
RUN curl -O ftp.example.com/pub/no-scheme
RUN lftp -c mirror ftp://ftp.example.com/pub
RUN <<EOF
ftp -n <<COMMANDS
open ftp.example.com
COMMANDS
EOF
ONBUILD RUN wget \
  ftp://ftp.example.com/pub/onbuild
FROM build
