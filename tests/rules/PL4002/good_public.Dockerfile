FROM debian:12
COPY <<EOF /etc/ssl/a.pem
-----BEGIN CERTIFICATE-----
thisIsNoRealKey0butItLooksAsIfItWereOne1because2it3Has4The5Shape
-----END CERTIFICATE-----
-----BEGIN PUBLIC KEY-----
thisIsNoRealKey0butItLooksAsIfItWereOne1because2it3Has4The5Shape
-----END PUBLIC KEY-----
EOF
