FROM debian:12 AS build
RUN apt-get update

FROM build AS tools
RUN apt-get update

FROM debian:12
COPY --from=tools /tool /
