FROM --platfrom=linux/amd64 debian:12
COPY --chwon=1000 --form=build app.py /srv/
RUN --mount=type=cache,target=/c \
    # alone
    --networks=none make
HEALTHCHECK --intervall=1m --time-out=3s CMD true
# Nothing is near enough, or more than the name is wrong.
COPY --recursive app.py /srv/
CMD --verbose app
