FROM debian:12
ENV LANG=C.UTF-8 ONE="1 2"
LABEL title="The title"
ARG ONE TWO
