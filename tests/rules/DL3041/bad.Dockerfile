FROM fedora:42
RUN dnf install -y httpd java-21-openjdk httpd-2.4.65 && microdnf install \
    gcc-c++
RUN sudo dnf5 -y --repo fedora install curl && tdnf install -y curl
RUN dnf module install -y nodejs php:8.3
RUN ["dnf", "install", "-y", "httpd"]
ONBUILD RUN dnf install -y httpd
