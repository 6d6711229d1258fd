FROM fedora:42
ARG VERSION
RUN dnf install -y httpd-$VERSION httpd-$UNKNOWN && \
    microdnf install httpd
RUN microdnf install tool.rpm
RUN dnf install --releasever latest
RUN dnf module install nodejs
ONBUILD RUN dnf install httpd-$VERSION
# not reported
RUN dnf install java-21-openjdk httpd-2.4; dnf group install tools; dnf module install nodejs:22; sudo dnf install a
RUN dnf5 install httpd; dnf module enable nodejs
