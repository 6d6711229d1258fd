# nothing is offered: at the end it is another one
FROM debian:12
ARG U=app
RUN useradd --system $U
ENV U=app
CMD ["app"]
