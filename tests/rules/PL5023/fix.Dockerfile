FROM rockylinux:9
RUN yum install -y --nogpgcheck tool
RUN dnf --setopt=gpgcheck=0 install -y tool
COPY <<EOF /etc/yum.repos.d/example.repo
[example]
baseurl=https://rpm.example.com/
gpgcheck=0
EOF
