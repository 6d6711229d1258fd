FROM debian:12
ADD http://files.example.com/tool /usr/local/bin/
ADD http://localhost:8080/tool \
    # and its data
    http://user@files.example.com/b /srv/
add ["http://files.example.com/c d", "/srv/"]
ADD "http://files.example.com/e" /srv/
ADD --keep-git-dir=true http://git.example.com/team/app.git#main /src
ADD http://files.example.com/$VERSION/tool /srv/
ONBUILD ADD http://files.example.com/tool /srv/
# The value would have to change.
ARG HOST=http://files.example.com
ADD $HOST/tool /srv/
