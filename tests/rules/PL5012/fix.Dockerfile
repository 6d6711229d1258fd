FROM debian:12
RUN wget --no-check-certificate https://files.example.com/a
RUN wget https://files.example.com/a --no-check-certificate && true
