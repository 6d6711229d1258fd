# nothing is offered: a build may be given another name
FROM debian:12
ARG U=app
RUN useradd --system svc-$U
CMD ["app"]
