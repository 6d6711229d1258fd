FROM debian:12
RUN apt-get -o Acquire::https::Verify-Peer=false update
RUN apt-get update -o "Acquire::https::deb.example.com::Verify-Host=false"
RUN echo 'Acquire::https::Verify-Peer "false";' > /etc/apt/apt.conf.d/80ssl
RUN printf 'Acquire::https {\n  Verify-Peer "false";\n}\n' > /etc/apt/apt.conf
RUN composer config -g secure-http false && composer config --global -- disable-tls true
RUN printf ':ssl_verify_mode: 0\n' >> ~/.gemrc && bundle config set --global ssl_verify_mode 0
ENV BUNDLE_SSL_VERIFY_MODE=0
RUN cargo --config http.check-revoke=false build
ENV CARGO_HTTP_CHECK_REVOKE=false
ENV GOINSECURE=git.example.com GOSUMDB=off
ENV GONOSUMDB=* GOFLAGS=-insecure
RUN go env -w GOSUMDB=off && go get -insecure example.com/tool
RUN GOSUMDB=off go build ./...
RUN mvn -Dmaven.wagon.http.ssl.insecure=true -B package
ENV MAVEN_OPTS="-Xmx1g -Dmaven.wagon.http.ssl.insecure=true -Dmaven.wagon.http.ssl.allowall=true"
RUN svn co --non-interactive --trust-server-cert https://svn.example.com/app
RUN svn co --trust-server-cert-failures=unknown-ca https://svn.example.com/app
RUN helm repo add --insecure-skip-tls-verify example https://charts.example.com
RUN kubectl --insecure-skip-tls-verify=true get pods
RUN docker --tlsverify=false ps
RUN aria2c --check-certificate=false https://files.example.com/a
RUN http --verify=no https://files.example.com/a && https --verify false files.example.com
RUN lftp -e "set ssl:verify-certificate no; mirror /a; quit" files.example.com
RUN aws --no-verify-ssl s3 cp s3://example/a /a
RUN hg clone --insecure https://hg.example.com/app
RUN echo "TLS_REQCERT never" >> /etc/ldap/ldap.conf
ENV PERL_LWP_SSL_VERIFY_HOSTNAME=0 VAULT_SKIP_VERIFY=true
RUN gcloud config set auth/disable_ssl_validation True
ONBUILD RUN svn co --trust-server-cert https://svn.example.com/app
