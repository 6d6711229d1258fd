FROM debian:12
RUN service postgresql start && psql --file=/srv/schema.sql
RUN ps aux && \
    top
RUN sudo vim /etc/hosts && /usr/bin/top
RUN --mount=type=ssh ssh -T git@example.com
RUN apt-get install ssh
RUN ["top", "-b"]
ONBUILD RUN kill 1
