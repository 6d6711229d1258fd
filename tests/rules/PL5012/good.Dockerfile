FROM debian:12
RUN wget https://files.example.com/a
RUN wget -O --no-check-certificate https://files.example.com/a
RUN echo wget --no-check-certificate
RUN echo "check_certificate = on" >> ~/.wgetrc && echo "# check_certificate = off" >> ~/.wgetrc
RUN echo "check_certificate = off" >> /etc/other
RUN wget --header "X: --no-check-certificate" https://files.example.com/a
