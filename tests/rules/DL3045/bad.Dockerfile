FROM debian:12 AS base
COPY app.py .
COPY app.py app/
ADD app.tar.gz ./app
COPY ["app.py", "app/"]
COPY <<EOF text.txt
text
EOF
ONBUILD COPY . app

FROM base
ARG FOLDER=app
COPY app.py ${FOLDER}/

FROM scratch
COPY app bin/app

FROM docker.io/library/node:${VERSION}
COPY . .
