FROM debian:12
RUN curl -k https://files.example.com/a
RUN set -e; curl -fsSLk -o /a https://files.example.com/a && echo done
RUN curl -sS --insecure https://files.example.com/a | tar xz
RUN ["curl", "--insecure", "https://files.example.com/a", "-o", "/a"]
RUN sh -c 'curl -k https://files.example.com/a'
RUN <<EOF
curl -k https://files.example.com/a > /a
EOF
RUN curl -o /a \
    -k \
    https://files.example.com/a
RUN curl --proxy-insecure https://files.example.com/a && curl --doh-insecure https://files.example.com/a
RUN X=$(curl -ks https://files.example.com/version)
RUN sudo -E /usr/bin/curl -k https://files.example.com/a
ONBUILD RUN curl -k https://files.example.com/a
CMD curl -k https://files.example.com/a
