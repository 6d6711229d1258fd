FROM debian:12 AS build
ARG SUM
RUN curl -fsSLO https://files.example.com/a && echo "$SUM  a" | md5sum -c -
RUN curl -fsSLO https://files.example.com/a \
 && sha1sum --check a.sha1 && shasum -c a.sha1 && shasum -a 1 -c a.sha1
RUN ["sha1sum", "-c", "a.sha1"]
RUN <<EOF
test "$(md5sum a | cut -d ' ' -f 1)" = "$SUM"
openssl md5 a | grep -q "$SUM"
[ "$(openssl dgst -sha1 a)" = "$SUM" ]
EOF
ONBUILD RUN md5sum -c /srv/sums
FROM build
