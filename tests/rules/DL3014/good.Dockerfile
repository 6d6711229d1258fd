FROM debian:12
ARG OPTIONS="--quiet -y"
ARG UNKNOWN
RUN apt-get update && apt-get install -y curl && apt-get install curl --yes
RUN apt-get -yq install curl; apt-get install --assume-yes curl; apt-get -y --force-yes install curl
RUN apt-get -qq install curl; apt-get -q -q install curl; apt-get -qqq install curl; apt-get install -q=2 curl
RUN apt-get -o APT::Get::Assume-Yes=true install curl
RUN yes | apt-get install curl; apt-get install curl <<< y
RUN apt-get install --simulate curl; apt-get clean; apt-cache search install
RUN apt-get $OPTIONS install curl; apt-get install $UNKNOWN curl; apt-get install $(options) curl
RUN options='-y' && apt-get install $options curl
RUN echo "apt-get install curl"
RUN apt-get install 'curl
SHELL ["powershell", "-Command"]
RUN apt-get install curl
