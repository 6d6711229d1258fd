FROM debian:12 AS base
ONBUILD RUN --mount=type=cache,target=/c make
ONBUILD COPY --from=base <<EOF /a
x
EOF
ONBUILD ENV A=1
ONBUILD ARG B
# another rule's matter
ONBUILD FROM debian:12
ONBUILD LABEL a
FROM base
