FROM rockylinux:9
RUN yum -y install curl
RUN yum -y install curl \
        wget && \
    ls
RUN sudo yum -y install curl
RUN yum -y install curl;
RUN yum -y install curl | tee log
RUN if true; then yum -y install curl; fi
RUN ["yum", "install", "-y", "curl"]
