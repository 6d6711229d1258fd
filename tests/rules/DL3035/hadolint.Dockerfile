FROM opensuse/tumbleweed
RUN zypper -n dup && \
    zypper -n dist-upgrade
RUN zypper in dup
RUN zypper dup --from tools
ONBUILD RUN zypper dup
# not reported
RUN sudo zypper dup; zypper up
