FROM opensuse/leap:15.6
RUN zypper -n install curl 'git>=2.43' && sudo zypper --gpg-auto-import-keys in -y --from tools \
    python3-pip
RUN ["zypper", "install", "-y", "curl"]
ONBUILD RUN zypper in curl
