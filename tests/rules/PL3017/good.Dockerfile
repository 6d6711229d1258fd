FROM debian:12
RUN --network=none make
RUN --network=default make
RUN docker run --network=host example/app
RUN echo --network=host
