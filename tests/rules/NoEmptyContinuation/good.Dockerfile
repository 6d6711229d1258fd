FROM debian:12
RUN make \
    # why
    install

RUN make
COPY <<A /a

A
