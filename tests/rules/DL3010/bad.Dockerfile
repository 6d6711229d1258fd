FROM debian:12 AS first
COPY app.tar.gz /tmp/
RUN tar -xzf /tmp/app.tar.gz -C /srv

FROM debian:12
COPY app.tgz lib/lib.tar.xz data.txt /tmp/
COPY https.tar /tmp/renamed.tar
RUN cd /tmp && tar xf app.tgz && rm app.tgz
RUN sudo tar --extract --verbose --file=/tmp/lib.tar.xz --directory /srv
RUN ["tar", "-x", "-v", "-f", "/tmp/renamed.tar"]
ONBUILD COPY site.tar /srv/
ONBUILD RUN tar -xf /srv/site.tar
