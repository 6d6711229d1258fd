FROM opensuse/leap:15.6
RUN zypper -n in curl; exit 0
RUN zypper -n in curl && zypper -n rm zypper
RUN zypper -n in curl && exec app
