FROM fedora:42 AS build
RUN dnf -y install gcc

FROM fedora:42
RUN dnf -y install curl && dnf clean all
RUN microdnf install curl && microdnf clean all
RUN dnf -y install curl && rm -rf /var/cache/dnf
RUN dnf -y install curl && rm -rf /var/cache/libdnf5/* /var/log/*
RUN dnf -y install curl && rm -rf /var/cache/{dnf,yum}
RUN --mount=type=cache,target=/var/cache/libdnf5 dnf -y install curl
RUN --mount=type=tmpfs,target=/var/cache dnf -y install curl
RUN dnf -y --installroot /out install curl; dnf list install; dnf -y remove curl; echo dnf install
