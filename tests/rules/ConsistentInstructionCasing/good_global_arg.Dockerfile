arg ONE
arg TWO
arg THREE
FROM debian:12
RUN true
