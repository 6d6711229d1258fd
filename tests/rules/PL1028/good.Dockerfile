FROM debian:12 AS tools
ONBUILD COPY --from=$TOOLS /a /b
FROM debian:12
COPY --from="tools" /a /b
COPY --from='example/tools:1' $SOURCE /b
COPY --from=cost$ /a /b
