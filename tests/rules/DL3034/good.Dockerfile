FROM opensuse/leap:15.6
RUN zypper -n install curl && zypper --non-interactive in curl && zypper in -y curl && zypper in --no-confirm curl
RUN zypper refresh && zypper search install && zypper --gpg-auto-import-keys ref && yes | zypper in curl
RUN zypper $OPTIONS in curl; zypper in --dry-run curl; echo zypper in curl
