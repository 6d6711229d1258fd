FROM debian:12 AS build
COPY src/ config/* *.json ./package.json /srv/app/
COPY <<EOF /srv/app/
.
EOF

FROM debian:12
ARG FOLDER
COPY --from=build . /srv/app
COPY --from=build / /srv/app
COPY $FOLDER /srv/app/
