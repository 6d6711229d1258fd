FROM debian:12
RUN printf -- '-----BEGIN PRIVATE KEY-----\nthisIsNoRealKey0butItLooksAsIfItWereOne1because2it3Has4The5Shape\n8Wz9vK2mQxVb4RtZ8cLw3NsY6hJd1GpE5aUo0i\n-----END PRIVATE KEY-----\n' > /root/.ssh/id_rsa
