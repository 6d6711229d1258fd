FROM opensuse/leap:15.6
RUN zypper refresh && zypper -n in curl && rm -rf /tmp/*
RUN zypper clean --all && zypper -n update
RUN zypper ref \
 && ls
RUN ["zypper", "install", "-y", "curl"]
ONBUILD RUN zypper -n in curl
