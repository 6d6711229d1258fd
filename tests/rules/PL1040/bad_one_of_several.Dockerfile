FROM debian:12
# plimsoll ignore=DL3003,DL3004,cd-instead-of-workdir # the makefile wants it
RUN cd /src && make
# plimsoll ignore=DL3004,DL3003
RUN cd /src && make install
USER app
