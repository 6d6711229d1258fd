FROM debian:12
ARG SUM
RUN curl -fsSLO https://files.example.com/a.tar.gz && echo "$SUM  a.tar.gz" | sha256sum -c - && tar -xzf a.tar.gz
RUN wget https://files.example.com/a.tar https://files.example.com/a.tar.asc \
 && gpg --batch --verify a.tar.asc a.tar && tar -xf a.tar
RUN curl -O https://files.example.com/a.tar -O https://files.example.com/SHA256SUMS \
 && grep ' a.tar$' SHA256SUMS | sha256sum -c - && tar -xf a.tar
RUN curl -O https://files.example.com/a.tar -O https://files.example.com/$SUM-sha.txt \
 && sha512sum -c $SUM-sha.txt --ignore-missing && tar -xf a.tar
RUN curl -O https://files.example.com/a && [ "$(sha256sum a | cut -d ' ' -f 1)" = "$SUM" ] && chmod +x a
RUN curl -O https://files.example.com/a && cosign verify-blob --key k.pub --signature a.sig a && chmod +x a
RUN aria2c --checksum=sha-256=0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef https://files.example.com/a.tar && tar xf a.tar
RUN wget -O s https://files.example.com/s \
 && php -r "exit(hash_file('sha384', 's') === getenv('SUM') ? 0 : 1);" && php s
# only fetched, package managers, and what PL5008 says
RUN curl -fsSLO https://files.example.com/a.json && curl -o /dev/null https://files.example.com/
RUN pip install https://files.example.com/a.whl && apt-get install -y --no-install-recommends tar
RUN curl -fsSL https://get.example.com/ | sh
ADD --checksum=sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef https://files.example.com/a.tar /opt/
RUN chmod +x /opt/a.tar && curl -o jmx https://files.example.com/jmx && chmod -x jmx && chmod 644 jmx
