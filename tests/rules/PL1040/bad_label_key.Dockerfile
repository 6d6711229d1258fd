FROM debian:12
# plimsoll ignore=DL3048
LABEL a=b
# plimsoll ignore=DL3051
LABEL c=d
