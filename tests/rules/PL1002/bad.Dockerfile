FROM debian:12
COPY --chwon=1000 app.py /srv/
RUN --mount=type=cache,target=/c \
    --networks=none make
CMD --verbose app
FROM --Platform=linux/amd64 debian:12
