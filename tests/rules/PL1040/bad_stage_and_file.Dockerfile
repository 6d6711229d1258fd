# plimsoll global ignore=DL3003
# plimsoll stage ignore=DL3004
FROM debian:12 AS build
RUN make
# plimsoll stage ignore=DL3003
RUN make install
FROM debian:12
RUN sudo make
USER app
