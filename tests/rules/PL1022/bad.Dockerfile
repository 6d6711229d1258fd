ARG VERSION=
FROM Debian:12 AS base
FROM debian: AS tag
FROM debian:${VERSION} AS value
FROM $UNDECLARED
FROM "$UNDECLARED"
FROM https://example.com/image
FROM debian@sha256:0123
FROM example.com/a/../b:1
FROM 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
COPY --from=Image /a /b
COPY --from=example.com/a:b:c /a /b
RUN --mount=from=a//b,target=/m true
RUN --mount=from=debian@md5:00,target=/m true
