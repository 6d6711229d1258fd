FROM debian:12
RUN apt-get update
RUN apt-get install -y make
# a comment
RUN curl -fsS https://example.com/a | tar -x
RUN --network=none make
RUN --network=none make install
