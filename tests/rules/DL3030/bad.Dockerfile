FROM rockylinux:9
RUN yum install curl && yum --enablerepo epel update
RUN yum -q remove curl \
    && sudo yum -e 0 localinstall tool.rpm
RUN ["yum", "install", "curl"]
ONBUILD RUN yum groupinstall tools
