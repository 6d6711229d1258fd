FROM rockylinux:9
RUN yum install -y tool
RUN rpm -q --nosignature tool && rpm -qip --nodigest tool.rpm
RUN echo "abc  tool.rpm" | sha256sum -c - && yum install -y --nogpgcheck ./tool.rpm
RUN rpm -K tool.rpm && dnf install -y --nogpgcheck tool.rpm
RUN yum --setopt=gpgcheck=1 install -y tool
RUN sed -i 's/gpgcheck=0/gpgcheck=1/g' /etc/yum.repos.d/a.repo
RUN echo "localpkg_gpgcheck=0" >> /etc/dnf/dnf.conf && echo "#gpgcheck=0" >> /etc/yum.conf
RUN echo "gpgcheck=0" && yum install -y gpgcheck=0
RUN yum remove -y --nogpgcheck tool && dnf --nogpgcheck clean all
RUN printf '[local]\nbaseurl=file:///packages\ngpgcheck=0\n' > /etc/yum.repos.d/local.repo
