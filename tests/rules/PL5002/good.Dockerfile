FROM debian:12
ADD https://files.example.com/tool /usr/local/bin/
ADD $URL /srv/
ADD ./http://files.example.com /srv/
COPY app.py /srv/
ADD <<EOF /srv/note
http://files.example.com
EOF
