# plimsoll ignore=DL3007
FROM debian:12
