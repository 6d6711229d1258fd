FROM fedora:42
RUN dnf install curl && dnf -q \
    upgrade
