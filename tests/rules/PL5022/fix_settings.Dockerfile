FROM debian:12
RUN apt-get -o APT::Get::AllowUnauthenticated=true update
RUN echo 'APT::Get::AllowUnauthenticated "true";' > /etc/apt/apt.conf.d/99a
