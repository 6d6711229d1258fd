FROM rockylinux:9
RUN yum install curl && \
    yum install wget
RUN yum list install
RUN yes | yum groupinstall tools
RUN yum localinstall x.rpm
ONBUILD RUN yum install curl
# not reported
RUN yum remove curl; sudo yum install curl; yum install --assumeyes curl; yum -qy install curl
