FROM debian:12 AS base
FROM base AS Tools
FROM tools
COPY --from=base / /
COPY --from=Tools / /
COPY --from=tools / /
COPY --from=0 / /
COPY --from=Example / /
RUN --mount=type=bind,from=base,target=/base make
