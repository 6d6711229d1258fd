FROM debian:12
ADD https://files.example.com/tool /usr/local/bin/
ADD --chmod=755 \
    https://files.example.com/a \
    # and its data
    https://files.example.com/b.tar.gz /srv/
add ["https://files.example.com/c d", "/srv/"]
ADD https://files.example.com/tool-${VERSION} /srv/
ARG HOST=https://files.example.com
ADD $HOST/tool /srv/
ONBUILD ADD https://files.example.com/tool /srv/
