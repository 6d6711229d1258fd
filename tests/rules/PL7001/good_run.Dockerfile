# A program may read it from the environment, in this stage or in one that is FROM it, also in a trigger.
FROM debian:12 AS one
ARG DEBIAN_FRONTEND=noninteractive
RUN ["apt-get", "update"]
FROM debian:12 AS two
ARG CACHE_BUST
FROM two AS three
RUN make
FROM debian:12 AS four
ARG CACHE_BUST
ONBUILD RUN make
FROM four
COPY --from=one / /
COPY --from=three / /
