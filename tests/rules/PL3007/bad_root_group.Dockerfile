FROM debian:12
RUN usermod -aG root app
