FROM debian:12 AS build
RUN curl --tlsv1 -fsSLO https://files.example.com/a && curl -1 -fsSLO https://files.example.com/a
RUN curl -fsSL --tlsv1.0 https://files.example.com/a && curl --tlsv1.1 https://files.example.com/a
RUN curl --sslv3 \
      https://files.example.com/a ; curl -2 https://files.example.com/a
RUN curl --tls-max 1.1 https://files.example.com/a
RUN ["wget", "--secure-protocol=TLSv1", "https://files.example.com/a"]
RUN <<EOF
wget --secure-protocol SSLv3 https://files.example.com/a
EOF
ONBUILD RUN curl -fsSL1 https://files.example.com/a
FROM debian:12
RUN sed -i 's/MinProtocol = TLSv1.2/MinProtocol = TLSv1.0/' /etc/ssl/openssl.cnf
RUN printf '[system_default_sect]\nMinProtocol = None\n' >> /etc/ssl/openssl.cnf
COPY <<EOF /etc/ssl/openssl.cnf
MinProtocol=TLSv1.1
EOF
