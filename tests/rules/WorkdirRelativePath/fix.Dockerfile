FROM debian:12
WORKDIR srv/app
FROM debian:12
workdir \
    # where the program lives
    "my app"
FROM debian:12
WORKDIR ./app
# Nothing is offered for these.
FROM debian:12
WORKDIR .
FROM debian:12
ARG EMPTY
WORKDIR $EMPTY
FROM debian:12
WORKDIR C:/app
FROM debian:12
WORKDIR C:\\app
FROM debian:12
WORKDIR app-$HOME
FROM debian:12 AS base
ONBUILD WORKDIR app
FROM base
RUN true
