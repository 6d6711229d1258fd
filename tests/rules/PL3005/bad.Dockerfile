FROM debian:12
RUN useradd --system app
RUN useradd -s /bin/bash app && \
    adduser --disabled-password other
RUN ["useradd", "--shell=/bin/sh", "third"]
RUN <<EOF
usermod -s /bin/bash www-data
EOF
ONBUILD RUN useradd app
