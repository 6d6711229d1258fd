FROM fedora:42
RUN dnf install curl && \
    microdnf install wget
RUN microdnf localinstall x.rpm
RUN dnf list groupinstall
ONBUILD RUN dnf install curl
# not reported
RUN dnf remove curl; sudo dnf install curl; dnf5 install curl; dnf install --assumeyes curl; microdnf -y install curl
