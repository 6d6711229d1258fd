FROM debian:12
RUN cd /srv/app && make
run cd app.d; \
    make
RUN cd "/srv/my app" && make
RUN cd $APP && make
RUN cd /srv/app && \
    # why
    make
RUN --network=none cd /srv/app && make
RUN cd /srv/app && (make)
RUN cd /srv/app && cat <<EOF
text
EOF
RUN make && cd /srv/app
RUN ["sh", "-c", "cd /srv/app && make"]
ONBUILD RUN cd /srv/app && make
