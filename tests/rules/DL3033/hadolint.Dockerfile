ARG GLOBAL=1
FROM rockylinux:9 AS base
ENV OWN=1
RUN yum install -y httpd-$GLOBAL httpd-${OWN} httpd-$UNKNOWN && \
    yum install -y httpd
FROM base
RUN yum install -y httpd-$OWN
FROM rockylinux:9
RUN yum install -y httpd-$OWN
RUN yum install tool.rpm
RUN yum install https://example.com/tool
RUN yum module install nodejs
RUN yum group install tools
RUN yum install httpd && yum module install nodejs
ONBUILD RUN yum install httpd-$GLOBAL
ONBUILD ARG OTHER
ONBUILD RUN yum install httpd-$OTHER
# not reported
RUN yum install java-11-openjdk a-2.4 a-b-0:2.4-1.el9 my-tool.rpm; yum module install nodejs:22; sudo yum install a
