FROM debian:12 AS build
RUN useradd build
FROM debian:12
ARG SHELL_OF_USER
RUN useradd -s /usr/sbin/nologin a && useradd --shell /bin/false b && adduser -S c && adduser --system d
RUN useradd -s "$SHELL_OF_USER" e && adduser a audio && usermod -u 7 a && groupadd f && echo useradd g
