FROM debian:12
ADD http://files.example.com/tool /usr/local/bin/
ADD http://localhost:8080/tool http://10.1.2.3/tool http://172.31.0.1/tool http://192.168.1.1/tool /srv/
ADD http://172.32.0.1/tool http://10.1.2.3.example.com/tool http://[::1]:80/tool /srv/
ADD --chmod=755 \
    https://files.example.com/a \
    # and its data
    http://user@files.example.com/b /srv/
add ["http://files.example.com/c d", "/srv/"]
ADD http://git.example.com/team/app.git /src
ARG HOST=http://files.example.com
ADD $HOST/tool /srv/
ONBUILD ADD http://files.example.com/tool /srv/
