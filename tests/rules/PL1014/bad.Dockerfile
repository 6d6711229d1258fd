ARG TOOLS
FROM debian:12
RUN --mount=type=bind,from=$TOOLS,target=/t make
RUN --mount= make
