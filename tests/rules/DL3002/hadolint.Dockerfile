USER root
FROM debian:12 AS build
USER root:root

FROM debian:12
USER "root"

FROM debian:12
USER 0
RUN make
USER \
    0:0

FROM debian:12
USER 00

FROM debian:12
USER root 
