FROM debian:12
ARG PASSWORD
RUN find /etc/mysql/ -name 'conf*' -print0 | xargs -0 grep -l password && mkdir -p /var/lib/mysql
RUN curl -u "ci:$PASSWORD" https://files.example.com/a && curl -u ci https://files.example.com/a
RUN curl -u ci:$(cat /run/secrets/p) https://files.example.com && curl -b oraclelicense=accept https://example.com
RUN wget --password="${PASSWORD}" https://files.example.com/a && wget -q -O - https://example.com/passwd
RUN mysql -u root -p < dump.sql && mysql -uappuser -hdb.example.com
RUN docker login --password-stdin < /run/secrets/p && cat /run/secrets/p | docker login --password-stdin
RUN ssh -p 2222 build@files.example.com && redis-cli -p 6380 ping
RUN keytool -importcert -noprompt -storepass changeit -file ca.crt -keystore cacerts
RUN htpasswd -c /etc/htpasswd admin < /run/secrets/p && curl -u YOUR_USER:YOUR_PASSWORD https://example.com
RUN openssl rsa -in a.key -passin file:/run/secrets/p -out b.key && openssl x509 -in a.crt -noout
RUN DB_PASSWORD=$(cat /run/secrets/p) migrate && KEY_PASSWORD= build && TOKEN_URL=https://example.com build
RUN cp -p a b && tar -xpf a.tar && unzip -P "$PASSWORD" a.zip
# RUN curl -u ci:Tr7-kuW2 https://files.example.com
RUN echo "curl -u ci:Tr7-kuW2 https://files.example.com"
RUN 7z x -y -o/opt/p7zip a.7z && x11vnc -rfbport 5900 -usepw && docker run -p 8080:80 app
