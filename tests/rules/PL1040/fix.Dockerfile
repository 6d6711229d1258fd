# plimsoll ignore=DL3007
FROM debian:12
# plimsoll ignore=DL3003,DL3004,DL3007
RUN cd /src && make
# plimsoll ignore=DL3007, DL3004, DL3003 # as before
RUN cd /src && make install
RUN make \
    # plimsoll ignore=DL3004
    # plimsoll ignore=DL3003
    && make check
USER app
