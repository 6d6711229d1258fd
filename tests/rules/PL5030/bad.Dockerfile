FROM debian:12
SHELL ["/bin/bash", "-c"]
RUN curl -fsSL https://packages.example.com/key.asc | apt-key add -
RUN gpg --import <(curl -fsSL https://packages.example.com/key.asc)
RUN curl -fsSLo /tmp/key https://packages.example.com/key.asc \
 && gpg --batch --import /tmp/key
