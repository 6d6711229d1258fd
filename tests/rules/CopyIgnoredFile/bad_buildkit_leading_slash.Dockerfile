FROM debian:12
COPY /a/foo foo /
