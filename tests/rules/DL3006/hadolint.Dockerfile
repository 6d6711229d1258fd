ARG BASE=debian
FROM $BASE AS build
FROM Debian AS Base
FROM base
FROM Base
FROM registry.example.com/$BASE
FROM localhost:5000/team/app
FROM scratch
FROM img${BASE}
FROM \
  alpine
FROM ${BASE:-registry.example.com/app}
