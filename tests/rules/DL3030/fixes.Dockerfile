FROM rockylinux:9
RUN yum install curl && yum -q \
    update
