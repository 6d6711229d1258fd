FROM debian:12
RUN apt-get install -y curl wget && \
    apt-get install -y make
RUN apt-get install $PACKAGES
RUN apt-get install -- curl=1
RUN exec apt-get install curl=1
RUN apt-get install -c file
RUN ["apt-get", "install", "curl"]
ONBUILD RUN apt-get install curl
# not reported
RUN apt install curl; sudo apt-get install curl; aptitude install curl
RUN apt-get install -t stable --target-release stable -o A::B=c curl=1 curl/stable ./curl.deb
