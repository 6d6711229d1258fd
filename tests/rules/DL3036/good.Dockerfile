FROM opensuse/leap:15.6 AS build
RUN zypper -n in gcc

FROM opensuse/leap:15.6
RUN zypper -n ref && zypper -n in curl && zypper clean --all
RUN zypper -n in curl && zypper -n cc -a
RUN zypper -n in curl && rm -rf /var/cache/zypp/*
RUN zypper -n in curl && rm -rf /var/cache/zypp*
RUN --mount=type=cache,target=/var/cache/zypp zypper -n in curl
RUN zypper --root /out in curl; zypper search in; zypper -n rm curl; echo zypper in
