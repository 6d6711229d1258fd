FROM debian:12
RUN apt-get -o Acquire::https::Verify-Peer=true -o Acquire::Retries=0 update
RUN echo '// Acquire::https::Verify-Peer "false";' > /etc/apt/apt.conf.d/80ssl
RUN echo 'Acquire::https::Verify-Peer "true";' > /etc/apt/apt.conf.d/80ssl
RUN composer config -g secure-http true && composer config -g disable-tls false
RUN bundle config set ssl_verify_mode 1 && bundle config set without 0
ENV GOPRIVATE=git.example.com GONOSUMDB=git.example.com GOSUMDB=sum.golang.org GOINSECURE=
ENV GOFLAGS=-mod=vendor CARGO_HTTP_CHECK_REVOKE=true
RUN kubectl --insecure-skip-tls-verify=false get pods
RUN docker --tlsverify ps
RUN mvn -Dmaven.wagon.http.ssl.insecure=false package
RUN http --verify=yes https://files.example.com/a && aria2c --check-certificate=true https://files.example.com/a
RUN echo svn --trust-server-cert && lftp -e "set ssl:verify-certificate yes" files.example.com
RUN echo "TLS_REQCERT demand" >> /etc/ldap/ldap.conf
RUN grep -r ServerCertificateValidationCallback /src
