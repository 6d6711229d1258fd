FROM debian:12
RUN <<EOF
make
 EOF
