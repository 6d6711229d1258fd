# the matter of PL5030
FROM debian:12
RUN curl -fsSL https://packages.example.com/key.asc | apt-key add -
