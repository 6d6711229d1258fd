FROM debian:12 AS build
RUN make app.tar.gz

FROM debian:12
ADD app.tar.gz /srv/
COPY --from=build app.tar.gz /tmp/
RUN tar -xzf /tmp/app.tar.gz
COPY a.tar.gz b.tar.gz c.tar.gz d.tar.gz e.tar.gz f.zip g.gz h.tar.gz /tmp/
RUN tar -xzf /tmp/a.tar.gz --strip-components=1 && tar -xzf /tmp/b.tar.gz bin/tool
RUN sha256sum -c /tmp/c.tar.gz && tar -xf /tmp/c.tar.gz
RUN tar -tf /tmp/d.tar.gz && tar -cf /tmp/d.tar.gz /srv
RUN tar -xOf /tmp/e.tar.gz > /dev/null && tar --extract
RUN unzip /tmp/f.zip && gunzip /tmp/g.gz
RUN tar -xf "$ARCHIVE"
ONBUILD RUN tar -xf /tmp/h.tar.gz

FROM debian:12
RUN tar -xf /tmp/h.tar.gz
