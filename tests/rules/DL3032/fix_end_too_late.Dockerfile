FROM rockylinux:9
RUN yum -y install curl; exit 0
RUN yum -y install curl && rm -rf /usr/bin/yum
RUN yum -y install curl | tee log; exit 0
RUN yum -y install curl && rm -f "$(command -v yum)"
RUN yum -y install curl && mv /tmp/app /usr/bin && rm -rf /usr/share/doc
