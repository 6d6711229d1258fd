# syntax=docker/dockerfile:1
ARG REGISTRY=docker.io
ARG PYTHON=${REGISTRY}/python
ARG PLATFORM
ARG NODE_ENV=production
ARG IN_TRIGGER
FROM --platform=${PLATFORM} ${PYTHON}:3.12 AS base
ARG NODE_ENV
ARG OWNER=1000:1000
ARG MODE=0755 SUM SOURCE="a b"
ARG PORT
ARG TEXT
ADD --chown=$OWNER --chmod=${MODE} --checksum=$SUM https://example.com/$SOURCE /srv/
EXPOSE ${PORT}
COPY <<END /srv/text
$TEXT
END
ARG PASSED_ON
ARG CUT=1
LABEL cut=$CU\
T
ONBUILD ARG IN_TRIGGER
FROM base AS child
ARG PASSED_ON
LABEL passed.on=${PASSED_ON:-none}
FROM child
RUN npm ci
