FROM debian:12 AS base
ONBUILD COPY --from=$TOOLS /a /b
FROM base
