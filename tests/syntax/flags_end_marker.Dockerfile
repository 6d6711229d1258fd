FROM debian:12
RUN -- --mount=x
RUN --network=none -- --security=x
RUN --'' x
COPY --
