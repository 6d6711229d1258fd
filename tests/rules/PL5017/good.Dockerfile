FROM rockylinux:9
RUN yum-config-manager --save --setopt=sslverify=true
RUN yum -y --setopt=tsflags=nodocs --setopt=sslverify=1 install tool
RUN echo "sslverify=true" >> /etc/yum.conf && echo "#sslverify=0" >> /etc/yum.conf
RUN echo "sslverify=0" >> /etc/other && echo sslverify=0
RUN yum install -y sslverify=0
