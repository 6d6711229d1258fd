FROM debian:12 AS build
COPY --chown=app server /usr/bin/server
FROM debian:12
COPY --from=build /usr/bin/server /usr/bin/server
