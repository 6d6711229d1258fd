FROM debian:12
COPY . /srv/app
COPY ./ /srv/app
ADD / /srv/app
COPY * package.json /srv/app/
COPY --chown=app:app ["./*", "/srv/app/"]
COPY ".." /srv/app
