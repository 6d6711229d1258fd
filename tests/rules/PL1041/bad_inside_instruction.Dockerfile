FROM debian:latest
RUN make \
    # plimsoll ignore DL3004
    && sudo make install
