FROM debian:12 AS build
FROM debian:12 AS Build
from --platform=linux/amd64 debian:12 \
    as build
