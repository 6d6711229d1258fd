# nothing is offered: the shell has a value of its own
FROM debian:12
ARG U=app
RUN U=other && useradd --system $U
CMD ["app"]
