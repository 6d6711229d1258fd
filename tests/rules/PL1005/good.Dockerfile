FROM debian:12 AS build
COPY app.py /srv/
CMD
ENTRYPOINT []
USER app
EXPOSE 80
