FROM debian:12
RUN apt-get update && apt-get -y dist-upgrade && apt-get install -y curl
RUN ["apk", "--no-cache", "upgrade"]
RUN yum update -y && dnf upgrade -y --refresh
RUN zypper --non-interactive up
RUN <<SETUP
apt upgrade -y
SETUP
ONBUILD RUN microdnf update
