FROM rockylinux:9 AS build
RUN yum install -y curl && \
    yum install wget
FROM rockylinux:9
RUN yum clean all && yum install curl && yum clean all
RUN yum list install
RUN --mount=type=cache,target=/var/cache/yum yum -y install curl
RUN yum -y install curl && rm -fr /var/cache/yum
ONBUILD RUN yum -y install curl
# not reported
RUN yum -y update; sudo yum install curl; rm -rf /tmp/x
RUN yum -y install curl && rm -rf /tmp/x
RUN yum -y install curl && rm /var/cache/yum/*
RUN yum -y install curl && yum -y install wget && yum clean packages
