# The named context takes the place of the stage.
FROM debian:12
COPY --from=web /dist /srv/
FROM node:22 AS web
