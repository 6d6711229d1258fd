FROM debian:12
COPY --chown=1000 app.py /srv/
RUN make --flag
RUN -- --flag make
ARG --nothing=1 A
HEALTHCHECK CMD app --check
