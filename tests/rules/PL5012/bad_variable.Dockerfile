FROM debian:12
ENV OPTIONS="-q --no-check-certificate"
RUN wget $OPTIONS https://files.example.com/a
