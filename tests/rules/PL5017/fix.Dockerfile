FROM rockylinux:9
RUN yum -y --setopt=sslverify=0 install tool
RUN dnf config-manager setopt sslverify=0
RUN echo "sslverify=false" >> /etc/yum.conf
