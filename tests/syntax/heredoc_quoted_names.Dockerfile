FROM debian:12
RUN <<'A B' <<"C" <<D"E"F <<\G
a
A B
c
C
DEF
g
G
