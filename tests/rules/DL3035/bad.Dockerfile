FROM opensuse/leap:15.6 AS base
RUN zypper -n dup && sudo zypper dist-upgrade -y
RUN ["zypper", "dup"]
ONBUILD RUN zypper dup

FROM base
RUN zypper --non-interactive \
    dup --allow-vendor-change
