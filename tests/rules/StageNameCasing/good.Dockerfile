FROM debian:12 AS build
FROM debian:12
FROM Debian
ONBUILD FROM debian:12 AS Build
