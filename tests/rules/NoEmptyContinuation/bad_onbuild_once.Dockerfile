FROM debian:12
ONBUILD RUN make \

    install
