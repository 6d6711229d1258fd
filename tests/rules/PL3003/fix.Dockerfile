FROM debian:12
RUN useradd --system app
USER root
LABEL a=b
CMD ["/usr/bin/server"]
