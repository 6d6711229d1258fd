FROM fedora:42
RUN dnf install -y curl && microdnf -y update
RUN dnf clean all && dnf -y up
RUN dnf -y install curl && rm -rf /tmp/* "$DIR"
RUN dnf5 -y --repo fedora install curl \
    && tdnf install -y curl
RUN ["dnf", "install", "-y", "curl"]
ONBUILD RUN dnf -y install curl
