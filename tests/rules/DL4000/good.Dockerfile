FROM debian:12
LABEL maintainer=jane
ONBUILD RUN echo MAINTAINER
# MAINTAINER jane
