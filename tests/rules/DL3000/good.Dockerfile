FROM debian:12 AS base
WORKDIR /srv
WORKDIR app

FROM base
WORKDIR static

FROM debian:12
ARG WHERE=/srv
WORKDIR $WHERE

FROM debian:12
WORKDIR $UNKNOWN/app

FROM debian:12
WORKDIR "/srv"

FROM mcr.microsoft.com/windows/nanoserver:ltsc2022
WORKDIR C:\app

FROM debian:12
ONBUILD WORKDIR app
