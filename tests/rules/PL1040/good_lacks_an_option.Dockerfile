# hadolint ignore=DL3026,DL3049
FROM debian:12
# plimsoll ignore=recursive-context-copy
COPY . /src
USER app
