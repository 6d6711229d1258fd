FROM fedora:42 AS build
RUN dnf install -y curl && \
    dnf -y up
FROM fedora:42
RUN dnf -y install curl && microdnf install curl && dnf clean all
RUN microdnf install curl && dnf install curl
RUN --mount=type=cache,target=/var/cache/dnf dnf -y install curl
RUN dnf -y reinstall curl && rm -fr /var/cache/dnf
ONBUILD RUN dnf -y install curl
# not reported
RUN dnf -y update; sudo dnf install curl; dnf5 -y install curl
RUN dnf -y install curl && rm -rf /tmp/x
RUN dnf -y install curl && rm /var/cache/libdnf5*
RUN --mount=type=tmpfs,target=/root/.cache/libdnf5 dnf -y install curl
