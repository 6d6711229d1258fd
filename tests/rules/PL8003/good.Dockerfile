FROM debian:12 AS build
RUN apt-get update && apt-get install -y build-essential

FROM debian:12
RUN apt-get update && apt-get install -y gcc && make-nothing && apt-get purge -y gcc
RUN apk add --virtual .build gcc musl-dev && pip install app && apk del .build
RUN apt-get install -y curl developer $PACKAGES
ONBUILD RUN apt-get install -y gcc
