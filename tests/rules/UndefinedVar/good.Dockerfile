FROM registry.example.com/base:1 AS one
ENV HOME_DIR=/root ONE=1
WORKDIR $HOME/$ONE
COPY a $GOPATH/
FROM node:22
LABEL version=$NODE_VERSION path=$PATH
FROM golang:nanoserver
LABEL home=$USERPROFILE
