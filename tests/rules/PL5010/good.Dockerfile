FROM debian:12
ARG SUM
RUN curl -fsSLO https://files.example.com/a && echo "$SUM  a" | sha256sum -c - && sha512sum -c a.sha512
RUN shasum -a 256 -c a.sha256 && b2sum -c a.b2 && openssl dgst -sha256 a | grep "$SUM"
# names, not proofs
RUN mv app.js "app.$(md5sum app.js | cut -c 1-8).js" && md5sum app.css > app.css.md5
RUN KEY=$(sha1sum package.json) && echo "$KEY" && echo md5sum -c
RUN openssl dgst -sha1 -verify key.pub -signature a.sig a
