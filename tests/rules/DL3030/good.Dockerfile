FROM rockylinux:9
RUN yum install -y curl && yum -y install curl && yum install curl --assumeyes && yum -yq install curl
RUN yum --setopt=assumeyes=1 install curl && yum --assumeno install curl && yes | yum install curl
RUN yum list install && yum makecache && echo yum install curl && yum $OPTIONS install curl
RUN echo assumeyes=1 >> /etc/yum.conf && yum install curl
RUN yum install curl
