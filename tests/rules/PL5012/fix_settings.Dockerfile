FROM debian:12
RUN wget -e check_certificate=off https://files.example.com/a
RUN wget --execute check-certificate=off -q https://files.example.com/a
RUN echo "check_certificate = off" >> ~/.wgetrc
