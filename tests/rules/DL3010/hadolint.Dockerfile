FROM debian:12 AS first
COPY first.tar.gz /tmp/
RUN tar -xzf /tmp/first.tar.gz

FROM debian:12
COPY a.tar.gz "b.gz" c.txt d.xz e.tar \
    /tmp/
COPY any /tmp/f.tgz
RUN tar -xzf /tmp/a.tar.gz --strip-components=1
RUN gunzip /tmp/b.gz && unxz /tmp/d.xz && tar xf /tmp/e.tar
RUN tar --exclude=x -f "/tmp/f.tgz"
ONBUILD RUN tar -xf /tmp/e.tar
