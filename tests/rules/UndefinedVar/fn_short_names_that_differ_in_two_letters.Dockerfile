FROM registry.example.com/base:1
ARG NAME=app
WORKDIR /srv/$NEMA
