# syntax=docker/dockerfile:1
# plimsoll ignore=DL3007
# escape=`
FROM debian:12
USER app
