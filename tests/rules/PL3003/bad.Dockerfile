FROM debian:12
ARG NAME=worker
RUN useradd --system app && \
    adduser -D other
RUN ["useradd", "third"]
RUN <<EOF
groupadd fourth
useradd -g fourth fourth
EOF
RUN useradd $NAME
WORKDIR /home/app
COPY . /srv/other/
CMD ["/usr/bin/server"]
