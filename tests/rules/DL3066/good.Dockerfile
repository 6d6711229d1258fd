FROM debian:12 AS build
USER app
RUN make

FROM debian:12
USER app
RUN make
USER 1000:app
