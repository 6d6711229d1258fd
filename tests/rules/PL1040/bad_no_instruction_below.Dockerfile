# plimsoll ignore=DL3007

FROM debian:latest
USER app
# plimsoll stage ignore=DL3003
