FROM opensuse/leap:15.6
RUN zypper -n in curl
RUN zypper -n in \
    curl && ls
