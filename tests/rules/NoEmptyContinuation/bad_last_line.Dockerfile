FROM debian:12
RUN make \

    install \
    all
COPY <<A /a \

/b
body
A
