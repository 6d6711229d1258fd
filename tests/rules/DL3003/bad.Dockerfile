FROM debian:12
RUN cd /srv/app && make
RUN cd "/srv/my app"; make
RUN cd /srv/app \
    && make \
    && make install
RUN git clone https://example.com/app.git && cd app
RUN cd /srv/app
RUN --mount=type=cache,target=/root/.cache cd /srv/app && make
RUN <<EOF
cd /srv/app
make
EOF
RUN cd "$APP" && make
ONBUILD RUN cd /srv/app && make
