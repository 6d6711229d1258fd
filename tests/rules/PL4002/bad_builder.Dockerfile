FROM debian:12 AS build
RUN echo "-----BEGIN PRIVATE KEY-----\nthisIsNoRealKey0butItLooksAsIfItWereOne1because2it3Has4The5Shape\n-----END PRIVATE KEY-----" > /root/.ssh/id_rsa
FROM debian:12
