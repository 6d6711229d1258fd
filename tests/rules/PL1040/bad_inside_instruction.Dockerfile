FROM debian:12
RUN make \
    # plimsoll ignore=DL3004
    && make install \
    # plimsoll ignore=DL3004
    && sudo make check
USER app
