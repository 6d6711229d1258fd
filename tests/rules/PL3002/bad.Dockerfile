FROM debian:12
USER app
RUN make
user \
    # to install
    root
RUN make install
