FROM debian:12
ADD ./ /srv/app
