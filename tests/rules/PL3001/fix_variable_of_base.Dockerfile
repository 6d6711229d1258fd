# nothing is offered: a stage may not see what the stage it is FROM was given
FROM debian:12 AS base
ARG U=app
RUN useradd --system $U
FROM base
CMD ["app"]
