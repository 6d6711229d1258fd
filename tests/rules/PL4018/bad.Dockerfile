FROM debian:12 AS base
RUN ssh-keygen -t ed25519 -N '' -f /root/.ssh/id_ed25519
FROM base
RUN openssl req -x509 -nodes -newkey rsa:2048 -subj /CN=a -keyout /etc/tls.key -out /etc/tls.crt
RUN openssl genrsa -out /etc/a.key 2048 && openssl req -new -key /etc/a.key -out /a.csr
RUN openssl genrsa 2048 > /etc/b.key
RUN openssl ecparam -genkey -name prime256v1 -out /etc/c.key
RUN keytool -genkeypair -alias a -keystore /etc/a.jks -storepass changeit
RUN <<EOF
openssl genpkey -algorithm ed25519 -out /etc/d.key
EOF
RUN ["openssl", "genrsa", "-out", "/etc/e.key", "2048"]
ONBUILD RUN openssl req -new -x509 -nodes -out /f.crt -keyout /f.key
