FROM debian:12 AS build
COPY --from=1 /a /b

FROM debian:12 AS app
COPY --from=build /a /b
COPY --from=0 /a /b
COPY app.py /srv/
ONBUILD COPY --from=app /a /b

FROM debian:12 AS build
COPY --from=build /a /b
