FROM rockylinux:9
RUN yum install -y httpd java-11-openjdk httpd-2.4.62 && sudo yum --enablerepo epel -y install \
    'gcc-c++'
RUN yum module install -y nodejs php:8.3
RUN ["yum", "install", "-y", "httpd"]
ONBUILD RUN yum install -y httpd
