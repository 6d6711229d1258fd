FROM rockylinux:9 AS build
RUN yum -y install gcc

FROM rockylinux:9
RUN yum -y install curl && yum -y install wget && yum clean all
RUN yum -y install curl && yum -y clean all && rm -rf /tmp/*
RUN yum -y install curl && dnf clean all --enablerepo='*'
RUN yum -y install curl && yum clean metadata
RUN yum -y install curl && rm -fr /var/cache/yum
RUN yum -y install curl && rm -r /var/cache/*
RUN yum -y install curl; rm --recursive --force /var/cache/dnf/*
RUN yum -y install curl; /cleanup.sh
RUN --mount=type=cache,target=/var/cache/yum yum -y install curl
RUN --mount=type=cache,target=/var/cache/dnf,sharing=locked yum -y install curl
RUN yum -y --installroot=/out install curl; yum list install; yum -y remove curl; echo yum install
