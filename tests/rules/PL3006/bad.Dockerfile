FROM debian:12
RUN useradd -g root app
RUN useradd --gid=100 a && \
    adduser -S -G nogroup b
RUN ["useradd", "-N", "c"]
RUN <<EOF
usermod -g users d
EOF
USER app:0
