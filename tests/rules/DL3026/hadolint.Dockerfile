FROM debian:12 AS build
FROM registry.example.com/app:1 AS Other
FROM build
FROM scratch
FROM mirror.example.org/app:1
COPY --from=Other /a /
COPY --from=other /a /
COPY --from=0 /a /
COPY --from=registry.example.com/app:1 /a /
RUN --mount=type=bind,from=x,target=/x --mount=type=cache,from=y,target=/y make
RUN --mount=type=cache,target=/y make
ONBUILD COPY --from=example/tool /a /
