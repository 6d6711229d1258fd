# the last stage of a name counts
FROM debian:12 AS base

FROM debian:12 AS app
COPY --from=base /a /b

FROM debian:12 AS base
COPY --from=app /a /b
