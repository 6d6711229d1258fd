FROM debian:12 AS build
RUN cd /srv/app && make
WORKDIR /srv
RUN cd /srv/one && make
RUN cd /srv/two && make
COPY a /etc/
WORKDIR /srv
RUN cd "/srv/my app" && make
WORKDIR /srv
RUN cd $APP && make
WORKDIR /srv
RUN cd /srv/app && \
    # why
    make
WORKDIR /srv
RUN --network=none cd /srv/app && make
WORKDIR /srv
RUN cd /srv/app && (make)
WORKDIR /srv
RUN cd /srv/app && cat <<EOF
text
EOF
WORKDIR /srv
RUN make && cd /srv/app
WORKDIR /srv
RUN ["sh", "-c", "cd /srv/app && make"]
ONBUILD RUN cd /srv/app && make

# Relative, or what follows would notice.
FROM debian:12 AS near
RUN cd app.d; \
    make
WORKDIR /srv
RUN cd /srv/app && make
RUN make install
WORKDIR /srv
RUN cd /srv/app && make
COPY a .
WORKDIR /srv
RUN cd /srv/app && make
WORKDIR one
RUN cd /srv/app && make
HEALTHCHECK CMD true

FROM debian:12 AS unused
run cd /srv/app; \
    make

FROM debian:12
COPY --from=build /srv /srv
COPY --from=near /srv /srv
RUN cd /srv/app && make
