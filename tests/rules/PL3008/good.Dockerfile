FROM debian:12 AS build
RUN apt-get install -y sudo
FROM debian:12
COPY --from=build /app /app
RUN apt-get install -y sudo && make && apt-get purge -y sudo
RUN apt-get install -y libsudo gosu && apk add -t .deps sudo && make && apk del .deps
RUN echo apt-get install -y sudo && pip install sudo
