FROM debian:12
RUN curl --tlsv1.0 -fsSLO https://files.example.com/a && curl -1 https://files.example.com/b
RUN wget --secure-protocol=TLSv1 https://files.example.com/a && wget --secure-protocol SSLv3 https://files.example.com/b
RUN curl --tls-max 1.1 https://files.example.com/a && curl -s1 https://files.example.com/a
RUN printf 'MinProtocol = TLSv1.0\n' >> /etc/ssl/openssl.cnf
