FROM debian:12 AS build
RUN wget --http-password=Tr7-kuW2 --http-user=ci https://files.example.com/a
FROM debian:12
RUN curl -fsSL -u 'ci:Tr7-kuW2' https://files.example.com/a -o /a && curl --proxy-user ci:changeme https://example.com
RUN curl -sSuci:Tr7-kuW2 https://files.example.com/a \
      -o /a
RUN docker login -u ci -p Tr7-kuW2 registry.example.com
RUN echo "Tr7-kuW2" | docker login -u ci --password-stdin registry.example.com
RUN mysql -uroot -pTr7-kuW2 -e 'select 1' && mysqladmin --password=Tr7-kuW2 ping
RUN ["redis-cli", "-a", "Tr7-kuW2", "ping"]
RUN sshpass -p Tr7-kuW2 ssh build@files.example.com && PGPASSWORD=Tr7-kuW2 psql -c 'select 1'
RUN htpasswd -bc /etc/htpasswd admin Tr7-kuW2 && htpasswd -nb admin Tr7-kuW2 > /etc/other
RUN openssl rsa -in a.key -out b.key -passin pass:Tr7-kuW2
RUN export DB_PASSWORD=Tr7-kuW2 && migrate
RUN mvn -B deploy -Drepository.password=Tr7-kuW2
RUN <<EOF
rabbitmqctl add_user app Tr7-kuW2
smbclient -U 'app%Tr7-kuW2' //files/share
lftp -u app,Tr7-kuW2 ftp.example.com
zip -P Tr7-kuW2 -r /a.zip /a
EOF
RUN gpg --batch --passphrase Tr7-kuW2 -c /a && 7z x -pTr7-kuW2 a.7z
ONBUILD RUN svn checkout --password Tr7-kuW2 https://svn.example.com/a
CMD mongo -u root -p Tr7-kuW2 admin
HEALTHCHECK CMD ["mysqladmin", "-proot", "ping"]
RUN x11vnc -storepasswd Tr7-kuW2 /root/.vnc/passwd
RUN echo Tr7-kuW2 | vncpasswd -f > /root/.vnc/passwd
