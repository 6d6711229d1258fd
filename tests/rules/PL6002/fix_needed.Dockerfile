FROM debian:12
COPY . /srv/app
RUN . /srv/app/.env && make
