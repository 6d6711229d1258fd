ARG BASE=debian:12
# plimsoll ignore=DL3007
FROM $BASE
USER app
