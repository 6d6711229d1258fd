# Set nowhere: UndefinedVar has it.
FROM debian:12
WORKDIR $NOWHERE
RUN echo "$NOWHERE_EITHER"
ENV A=1 B=$A
