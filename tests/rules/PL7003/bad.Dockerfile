FROM debian:12 AS build
LABEL maintainer=team@example.com

FROM debian:12
LABEL org.opencontainers.image.title=app
