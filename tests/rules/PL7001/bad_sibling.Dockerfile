# Another stage has a RUN and an ARG of that name, but none that is FROM this one.
FROM debian:12 AS one
ARG VERSION=1
COPY a /
FROM alpine:3.22 AS two
ARG VERSION=1
RUN echo "$VERSION"
FROM one
COPY --from=two / /
