FROM debian:12
ARG NAME=app
RUN useradd -m -s /bin/sh -G users,sudo,docker app
RUN usermod -aG wheel app && \
    usermod --append --groups=disk $NAME
RUN adduser app sudo; addgroup app docker
RUN gpasswd -a app shadow
RUN ["usermod", "-aG", "adm", "app"]
RUN <<EOF
useradd -g wheel other
EOF
ONBUILD RUN usermod -aG docker app
