FROM debian:12 as one
FROM debian:12 As two
RUN true
