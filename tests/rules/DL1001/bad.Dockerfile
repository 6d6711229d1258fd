# hadolint ignore=DL3006
FROM debian
# plimsoll global ignore=DL3003,DL3004 # for now
RUN make \
    # plimsoll ignore=DL3009
    && make install
