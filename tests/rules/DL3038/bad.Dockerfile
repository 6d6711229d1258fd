FROM fedora:42
RUN dnf install curl && dnf --repo fedora upgrade
RUN dnf -q remove curl \
    && sudo dnf5 install curl
RUN tdnf install curl
RUN ["dnf", "install", "curl"]
ONBUILD RUN dnf groupinstall tools
