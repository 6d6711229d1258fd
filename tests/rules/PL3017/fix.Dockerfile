FROM debian:12
RUN --network=host --mount=type=cache,target=/c make fetch
RUN --mount=type=cache,target=/c --network=host make
RUN --network=host \
    make
