FROM rockylinux:9
RUN yum install -y curl && yum -y update
RUN yum clean all && yum -y install curl
RUN yum -y install curl && rm -rf /tmp/* && yum clean packages && package-cleanup --orphans
RUN yum -y --enablerepo epel \
    install curl && rm -rf /var/cache/dnfdaemon
RUN ["yum", "install", "-y", "curl"]
RUN --mount=type=cache,target=/var/cache/apt sudo yum -y install curl
ONBUILD RUN yum -y install curl
