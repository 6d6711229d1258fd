FROM debian:12
RUN useradd --system app && useradd -m -s /bin/bash one && useradd --shell=/bin/sh two
RUN usermod -s /bin/bash one
RUN adduser --disabled-password three
RUN adduser -D four && adduser -D -s /bin/ash five
RUN ["useradd", "six"]
