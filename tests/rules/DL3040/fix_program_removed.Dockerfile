FROM fedora:42
RUN dnf install -y curl && dnf remove -y dnf
RUN dnf install -y curl && rpm -e --nodeps python3-dnf && app --setup
RUN set -ex; \
    dnf install -y curl; \
    rm -rf /usr/bin/dnf*; \
    app --setup
RUN microdnf install -y curl \
 && rm -f /usr/bin/microdnf
RUN dnf install -y curl && for package in $PACKAGES; do dnf remove -y $package; done && app --setup
RUN if true; then dnf install -y curl; fi && dnf remove -y dnf
