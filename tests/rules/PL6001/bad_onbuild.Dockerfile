FROM node:22
ONBUILD COPY . /srv/app
