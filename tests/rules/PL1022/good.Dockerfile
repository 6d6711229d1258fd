ARG IMAGE
ARG VERSION=12
FROM $IMAGE AS given
FROM debian:${VERSION}-$TARGETARCH AS base
FROM debian:${VERSION:-12}${UNDECLARED} AS more
FROM base
FROM scratch
COPY --from=GIVEN /a /b
COPY --from=scratch /a /b
COPY --from=registry.example.com:5000/a/b_c.d--e:1@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef /a /b
RUN --mount=from=Base,target=/m --mount=from=0,target=/n true
