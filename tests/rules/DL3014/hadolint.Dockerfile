FROM debian:12
RUN apt-get -qqq install curl && apt-get install wget
RUN echo 'APT::Get::Assume-Yes "true";' > /etc/apt/apt.conf.d/90yes && \
    apt-get install curl
RUN yes | apt-get install curl
RUN apt-get -o APT::Get::Assume-Yes=true install curl
RUN ["apt-get", "install", "curl"]
RUN apt-get remove install
ONBUILD RUN apt-get install curl
# not reported
RUN apt install curl; sudo apt-get install curl; apt-get remove curl; bash -c 'apt-get install curl'
RUN apt-get -qq install a; apt-get -q -q install a; apt-get --quiet --quiet install a; apt-get install -q=2 a
RUN apt-get install 'curl
