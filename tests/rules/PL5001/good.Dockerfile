FROM debian:12
ADD --checksum=sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef https://files.example.com/tool /usr/local/bin/
ADD http://files.example.com/tool /usr/local/bin/
ADD https://git.example.com/team/app.git#v1.2 /src
ADD git@git.example.com:team/app.git /src
ADD app.tar.gz /srv/
ADD $URL /srv/
ADD <<https://x /srv/note
https://files.example.com
https://x
