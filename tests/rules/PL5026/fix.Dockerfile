FROM debian:12
RUN curl -fsSL http://packages.example.com/key.asc | apt-key add -
