FROM debian:12
RUN --network=host make fetch
RUN --mount=type=cache,target=/c \
    --network=host \
    make
RUN --network=host ["make"]
ONBUILD RUN --network=host make
