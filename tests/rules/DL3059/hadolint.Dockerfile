FROM debian:12 AS build
RUN make
RUN make install

FROM debian:12
RUN apt-get update && apt-get install -y make
RUN make
# a comment
RUN make one
RUN make two
RUN echo "$(make three)"
RUN make four
# syntax=docker/dockerfile:1
RUN make five
RUN $MAKE six && $MAKE seven
RUN --mount=type=cache,target=/a --network=none make
RUN --network=none --mount=type=cache,target=/a make
RUN --network=none make
ONBUILD RUN make
RUN make
