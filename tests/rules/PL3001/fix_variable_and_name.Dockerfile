# nothing is offered: with another value there are two
FROM debian:12
ARG U=app
RUN useradd --system $U || useradd app
CMD ["app"]
