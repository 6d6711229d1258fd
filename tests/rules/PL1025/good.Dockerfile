FROM debian:12 AS base
ONBUILD COPY --from=other /a /b

FROM debian:12 AS app
COPY --from=base /a /b
COPY --from=1.2 /a /b

# a number of a mount is the name of an image
RUN --mount=type=bind,from=1,target=/m true

FROM base AS last
COPY --from=app /a /b
