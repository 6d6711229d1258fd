FROM debian:12
COPY --chown=1000 --chown=2000 app.py /srv/
RUN --network=none \
    --network=host make
