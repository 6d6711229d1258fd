FROM debian:12
ARG OPTIONS
RUN apt-get install -y --no-install-recommends curl && apt-get --no-install-recommends install -y curl
RUN apt-get install -y curl --no-install-recommends
RUN apt-get -o APT::Install-Recommends=0 install curl && apt-get install -oapt::install-recommends=no curl
RUN apt-get install -y --install-recommends curl && aptitude install -R curl
RUN apt-get install -y -f && apt-get install --only-upgrade curl && apt-get -s install curl
RUN apt-get install -y $OPTIONS curl
RUN apt-get remove install && apt-get build-dep curl && echo apt-get install curl
