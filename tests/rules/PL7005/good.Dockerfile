FROM debian:12 AS other
ENV ELSEWHERE=1

FROM debian:12
ARG BUILD_MODE=setup
ENV APP_MODE=setup BUILD_MODE=$BUILD_MODE
# The commands behind it run without the variable.
RUN unset APP_MODE && ./configure
# Variables of the shell, of ARG, of another stage; functions.
RUN tmp=1; echo $tmp; unset tmp
RUN unset BUILD_MODE
RUN unset ELSEWHERE
RUN unset -f APP_MODE
RUN (unset APP_MODE; ./configure)
ONBUILD RUN unset APP_MODE
