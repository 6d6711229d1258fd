FROM debian:12
RUN wget --no-check-certificate https://files.example.com/a
RUN cd /tmp && wget -q --no-check-certificate -O a https://files.example.com/a && tar xf a
RUN ["wget", "--no-check-certificate", "https://files.example.com/a"]
RUN busybox wget --no-check-certificate https://files.example.com/a
RUN wget -e check_certificate=off https://files.example.com/a
RUN <<EOF
wget --no-check-certificate \
  https://files.example.com/a
EOF
RUN echo "check_certificate = off" >> ~/.wgetrc
RUN echo "check_certificate=off" | tee -a /etc/wgetrc
ONBUILD RUN wget --no-check-certificate https://files.example.com/a
HEALTHCHECK CMD wget --no-check-certificate -q -O - https://localhost:8443/ || exit 1
