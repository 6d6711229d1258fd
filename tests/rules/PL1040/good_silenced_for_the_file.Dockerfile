# plimsoll ignore=DL3007
FROM debian:12
USER app
# plimsoll global ignore=PL1040
