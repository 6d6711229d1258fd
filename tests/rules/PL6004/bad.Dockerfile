FROM golang:1.27 AS build
COPY .git /src/.git
COPY go.mod .git/ /src/
FROM debian:12
ARG HISTORY=.git
COPY .git .git
COPY ["app/.svn", "/app/.svn"]
COPY $HISTORY /app/
ADD --chown=1000:1000 \
    .hg /app/.hg
COPY .git/* /app/.git/
ONBUILD COPY .git /app/.git
