FROM debian:12
RUN curl --tlsv1.2 -fsSLO https://files.example.com/a && curl --tlsv1.3 --tls-max 1.3 https://files.example.com/a
RUN curl --tlsv1 --tlsv1.2 https://files.example.com/a && curl -o 1 https://files.example.com/a
RUN wget --secure-protocol=TLSv1_2 https://files.example.com/a && wget --secure-protocol=auto https://files.example.com/a
RUN echo curl --tlsv1.0 && apt-get install -y --no-install-recommends libssl1.1
RUN sed -i 's/MinProtocol = TLSv1.0/MinProtocol = TLSv1.2/' /etc/ssl/openssl.cnf
RUN printf '# MinProtocol = TLSv1.0\nMinProtocol = TLSv1.3\n' >> /etc/ssl/openssl.cnf
