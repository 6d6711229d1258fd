FROM debian:12
ARG NAME
RUN useradd $NAME && useradd "$(cat name)"
CMD ["/usr/bin/server"]
