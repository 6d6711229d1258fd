FROM node:24 AS build
RUN npm ci

FROM debian:12
RUN apt-get install -y app \
    && useradd --system app
COPY --chown=app . /srv/app
EXPOSE 8080
# what the container runs
ENTRYPOINT ["app"]
CMD ["--serve"]
