FROM debian:12
RUN echo "-----BEGIN PRIVATE KEY-----\n\
thisIsNoRealKey0butItLooksAsIfItWereOne1because2it3Has4The5Shape\n\
8Wz9vK2mQxVb4RtZ8cLw3NsY6hJd1GpE5aUo0i\n\
-----END PRIVATE KEY-----" > /root/.ssh/id_rsa
ENV KEY="-----BEGIN PRIVATE KEY----- thisIsNoRealKey0butItLooksAsIfItWereOne1because2it3Has4The5Shape 8Wz9vK2mQxVb4RtZ8cLw3NsY6hJd1GpE5aUo0i -----END PRIVATE KEY-----"
