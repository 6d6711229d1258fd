# What feeds only an unreachable stage is unreachable itself; so is a stage whose trigger would have used another.
FROM debian:12 AS base
ONBUILD COPY --from=tools /bin/x /bin/

FROM debian:12 AS tools

FROM base AS deps
RUN --mount=type=bind,from=tools,target=/tools make

FROM scratch
