FROM debian:12 AS base
ONBUILD RUNN make
ONBUILD COPY --form=base a /b
ONBUILD COPY a
ONBUILD RUN --network=some make
ONBUILD HEALTHCHECK --interval=1 CMD true

FROM base
