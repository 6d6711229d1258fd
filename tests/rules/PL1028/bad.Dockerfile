ARG TOOLS=example/tools:1
FROM debian:12
COPY --from=$TOOLS /a /b
COPY --from=${TOOLS} /a /b
COPY --from=example/tools:${VERSION:-1} /a /b
