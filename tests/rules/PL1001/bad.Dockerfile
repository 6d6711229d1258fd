FROM debian:12
RUNN make
  copyy a \
  b
HELLO
RUN make
