FROM debian:12
# hosts that are mirrors, or say so
RUN echo "deb http://ftp.example.com/pub/linux/debian bookworm main" > /etc/apt/sources.list
RUN echo "deb http://de-mirror1.example.com/ubuntu/ noble main" >> /etc/apt/sources.list
RUN echo "deb http://mirrors.kernel.org/debian bookworm main" >> /etc/apt/sources.list
RUN echo "deb http://deb.debian.org/debian bookworm main" >> /etc/apt/sources.list
# what only a distribution has
RUN echo "deb http://packages.example.com/ubuntu noble main universe" >> /etc/apt/sources.list
RUN echo "deb http://packages.example.com/ubuntu noble-updates main" >> /etc/apt/sources.list
RUN echo "deb http://packages.example.com/debian bookworm main contrib non-free" >> /etc/apt/sources.list
RUN echo http://packages.example.com/alpine/v3.22/community >> /etc/apk/repositories
RUN zypper addrepo http://packages.example.com/opensuse/tumbleweed/repo/oss oss
