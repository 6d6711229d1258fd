FROM opensuse/leap:15.6 AS build
RUN zypper in curl && \
    zypper install wget
FROM opensuse/leap:15.6
RUN zypper cc && zypper in curl && zypper cc
RUN zypper search in
RUN zypper -n in curl && rm -rf /var/cache/zypp
ONBUILD RUN zypper in curl
# not reported
RUN zypper update; sudo zypper in curl
RUN zypper in curl && zypper clean
RUN --mount=type=tmpfs,target=/var/cache/zypp zypper in curl
