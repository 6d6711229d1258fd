FROM debian:12 AS build
FROM debian:12 AS last
COPY --from=build /a /b
COPY --from=0 /a /b
COPY --from=BUILD /a /b
COPY --from=ghcr.io/example/tool:1.2 /tool /usr/bin/
COPY --from=example/tool@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef /tool /usr/bin/
COPY --from=ctx/files /a /b
COPY --from=buidl /a /b
COPY --from=example/$TOOL /a /b
RUN --mount=type=cache,target=/root/.cache --mount=type=bind,from=build,target=/src make
COPY /a /b
ONBUILD COPY --from=example/tool /a /b
