# plimsoll ignore=DL3007,PL1040
FROM debian:12
# plimsoll ignore=unused-pragma
# plimsoll ignore=DL3003
RUN make
# plimsoll ignore=DL3004
# a word about it
# plimsoll ignore=PL1040 # for the next month
RUN make install
USER app
