FROM debian:12
RUN --mount=type=bind,source=.,target=/m,z true
RUN --mount=type=bind,from=$TOOLS,target=/m true
