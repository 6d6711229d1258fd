# plimsoll ignore=DL3007 # the nightly build
FROM debian:latest
# plimsoll stage ignore=DL3003
RUN make
RUN cd /src && make
USER app
