FROM opensuse/leap:15.6
RUN zypper install curl && zypper --gpg-auto-import-keys in curl
RUN zypper -R /mnt update \
    && sudo zypper dup
RUN ["zypper", "rm", "curl"]
ONBUILD RUN zypper patch
