FROM rockylinux:9
RUN yum install -y httpd-2.4.62 httpd-2.4.62-4.el9 httpd-0:2.4.62 'httpd >= 2.4' httpd-tools-2.4.62-4.el9.x86_64
RUN yum install -y tool.rpm /tmp/*.rpm https://example.com/tool.rpm @development 'perl(JSON)' /usr/bin/make
RUN yum install -y $PACKAGES httpd-$VERSION python3* $(cat list) && yum module enable -y nodejs:22
RUN yum groupinstall -y tools; yum -y update httpd; yum remove httpd; yum list install httpd; echo yum install httpd
