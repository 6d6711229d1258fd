# syntax=docker/dockerfile:1
FROM debian:12
COPY --exclude=.env . /srv/app
COPY . /srv/again
