FROM debian:12
RUN apt-get install -y --force-yes tool
RUN apt-get install --force-yes tool
RUN apt-get install -y tool --allow-unauthenticated
