FROM opensuse/leap:15.6
RUN zypper in curl && \
    zypper install git
RUN zypper in $PACKAGES
RUN zypper in curl-8.6.0
RUN zypper in -t pattern
RUN zypper search in curl
ONBUILD RUN zypper in curl
# not reported
RUN zypper in a=1 'b>1' 'c<1' d.rpm; sudo zypper in curl; zypper up curl
