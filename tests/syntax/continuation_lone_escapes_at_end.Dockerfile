FROM debian:12
\
\
