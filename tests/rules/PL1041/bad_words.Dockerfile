# plimsoll ingore=DL3007
FROM debian:latest
# plimsoll disable=DL3003
# hadolint skip: DL3003
# plimsoll level=DL3003
# plimsoll gobal ignore=DL3003
# plimsoll file ignore=DL3003
# hadolint stag ignore=DL3003
RUN cd /src && make
