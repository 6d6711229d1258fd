FROM rockylinux:9
RUN yum install -y --nogpgcheck tool
RUN dnf -y --nogpgcheck install tool && microdnf install --nogpgcheck tool
RUN zypper --no-gpg-checks --non-interactive install tool
RUN zypper addrepo -G https://rpm.example.com/a.repo && zypper ar --no-gpgcheck https://rpm.example.com/b.repo
RUN rpm -ivh --nosignature --nodigest https://rpm.example.com/tool.rpm
RUN yum --setopt=gpgcheck=0 install -y tool && dnf install --setopt=example.gpgcheck=false -y tool
RUN yum-config-manager --save --setopt=example.gpgcheck=0
RUN sed -i 's/gpgcheck=1/gpgcheck=0/g' /etc/yum.repos.d/*.repo
RUN printf '[example]\nname=example\nbaseurl=https://rpm.example.com/\ngpgcheck=0\n' > /etc/yum.repos.d/example.repo
RUN echo -e "[a]\nbaseurl=https://rpm.example.com\nenabled=1\ngpgcheck = 0" >> /etc/yum.repos.d/a.repo
COPY <<EOF /etc/yum.repos.d/c.repo
[c]
gpgcheck=1
repo_gpgcheck=0
EOF
RUN yum install -y --nogpgcheck ./tool.rpm
RUN ["dnf", "install", "-y", "--nogpgcheck", "tool"]
ONBUILD RUN yum install -y --nogpgcheck tool
RUN printf '[local]\nbaseurl=file:///packages\ngpgcheck=0\n[a]\nbaseurl=https://rpm.example.com\n' > /etc/yum.repos.d/two.repo
