FROM debian:12 AS build
RUN make

FROM debian:12 AS base
USER 1000

FROM base
COPY --from=build /app /app
