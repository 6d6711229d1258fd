# plimsoll ignore=DL3999,PL1041
FROM debian:latest
# plimsoll ignore=malformed-pragma
# hadolint ignore: DL3003
RUN cd /src && make
