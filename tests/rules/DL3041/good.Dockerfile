FROM fedora:42
RUN dnf install -y httpd-2.4.65 httpd-2.4.65-1.fc42 'httpd = 2.4.65' httpd-tools-2.4.65-1.fc42.x86_64
RUN dnf install -y tool.rpm https://example.com/tool.rpm @development 'dnf-command(config-manager)'
RUN dnf install -y $PACKAGES httpd-$VERSION python3* owncloud{,-httpd} && dnf module enable -y nodejs:22
RUN dnf install -y --releasever latest --setopt install_weak_deps=False
RUN dnf group install -y tools; dnf -y upgrade httpd; dnf list install httpd; echo dnf install httpd
