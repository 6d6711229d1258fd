FROM debian:12
RUN <<"a\"b\\c\d" cat
one
a"b\c\d
