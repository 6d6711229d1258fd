ARG NAME=nobody
FROM debian:12 AS base
ARG NAME=app
USER root
RUN make
USER ${NAME}:staff

FROM base
