FROM debian:12 AS build
FROM debian:12
FROM debian:12
ONBUILD FROM debian:12 AS build
