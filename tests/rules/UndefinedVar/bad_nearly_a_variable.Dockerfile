FROM registry.example.com/base:1
ARG APP_VERSION=1
ARG NAME=app
COPY app-$APP_VERSON.tar /
COPY app-$APP_VRESION.tar /
WORKDIR /srv/$NAMES
