FROM debian:12
ARG LISTS=/var/lib/apt/lists
RUN apt-get update && apt-get update && rm -rf /var/lib/apt/lists/*
RUN apt-get update && rm -fr /var/lib/apt/lists
RUN apt-get update && rm --recursive --force -- /var/lib/apt/lists/
RUN apt-get update && rm -rf /var/lib/{apt,dpkg,cache}/ && apt-get install -y curl
RUN apt-get update && rm -r /var/lib/*
RUN apt-get update && rm -rf $LISTS/*
RUN for folder in /tmp /var/lib/apt/lists; do apt-get update; rm -rf $folder; done
RUN apt-get update && cd /var/lib/apt/lists && rm -rf *
RUN apt-get update && cd /var/lib && rm -rf apt/lists
RUN apt-get update && find /var/lib/apt/lists -mindepth 1 -delete
RUN apt-get update && sudo rm -rf /var/lib/apt/lists/*
RUN apt-get update && apt-get distclean; apt-get update && apt-get dist-clean
RUN apt-get update && /usr/local/bin/cleanup.sh
RUN apt-get update && bash -e /scripts/clean-apt
RUN --mount=type=cache,target=/var/lib/apt/lists apt-get update
RUN --mount=type=tmpfs,dst=/var/lib/apt apt-get update
RUN --mount=type=cache,target=$UNKNOWN apt-get update
RUN apt-get install -y update; echo apt-get update
RUN apt-get update 'curl
