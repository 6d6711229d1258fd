FROM rockylinux:9
RUN yum-config-manager --save --setopt=sslverify=false
RUN yum-config-manager --setopt sslverify=0 --save
RUN yum -y --setopt=sslverify=0 install tool && dnf install --setopt=epel.sslverify=no -y tool
RUN dnf config-manager --save --setopt=*.sslverify=False && dnf config-manager setopt sslverify=0
RUN echo "sslverify=false" >> /etc/yum.conf
RUN sed -i 's/sslverify=1/sslverify=0/' /etc/yum.repos.d/example.repo
COPY <<EOF /etc/yum.repos.d/example.repo
[example]
baseurl=https://rpm.example.com/
gpgcheck=1
sslverify = 0
EOF
RUN ["microdnf", "install", "--setopt=sslverify=0", "tool"]
ONBUILD RUN yum --setopt=sslverify=0 install -y tool
