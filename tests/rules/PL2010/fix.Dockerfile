ARG STAGE=Base
FROM debian:12 AS Base
RUN make
FROM Base AS tools
FROM --platform=$BUILDPLATFORM \
    # all of it
    TOOLS AS web
COPY --from=BASE --link /app /app
RUN --mount=type=cache,target=/c --mount=type=bind,from=Tools,target=/tools make
# A value would have to change.
FROM $STAGE
# The builder's own spelling
COPY --from=base /app /app
