FROM debian:12 AS tools
FROM debian:12
RUN --mount=type=bind,from=tools,target=/t \
    --mount=type=cache,target=/root/.cache make
RUN --mount=type=secret,id=key,env=KEY make
