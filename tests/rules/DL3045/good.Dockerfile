FROM debian:12 AS base
COPY app.py /srv/
ARG UNKNOWN
COPY app.py $UNKNOWN
WORKDIR /srv
COPY app.py .
ONBUILD COPY . .

FROM base
COPY app.py .

FROM golang:1.25
COPY . .

FROM example.com/app:1
COPY . .

FROM mcr.microsoft.com/windows/nanoserver:ltsc2025
COPY app.exe C:/app/

FROM debian:12 AS starter
ONBUILD WORKDIR /srv
ONBUILD COPY . .

FROM starter
COPY app.py .
