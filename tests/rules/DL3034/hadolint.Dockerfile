FROM opensuse/leap:15.6
RUN zypper install curl && \
    zypper in wget
RUN zypper remove curl
RUN zypper search rm
RUN zypper source-install curl
RUN zypper si curl
RUN yes | zypper patch
ONBUILD RUN zypper in curl
# not reported
RUN zypper update; zypper dup; sudo zypper in curl; zypper -n in curl; zypper in --no-confirm curl; zypper rm -y curl
RUN zypper --non-interactive in curl
