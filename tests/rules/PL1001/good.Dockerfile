FROM debian:12
run make
RU\
N make
ONBUILD HELLO
