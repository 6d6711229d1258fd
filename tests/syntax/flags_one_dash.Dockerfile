FROM debian:12
RUN -x
COPY \--from=a b c
