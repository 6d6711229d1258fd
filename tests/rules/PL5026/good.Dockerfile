FROM debian:12
ARG KEY
RUN gpg --keyserver keys.example.com --recv-keys 0123456789ABCDEF0123456789ABCDEF01234567
RUN apt-key adv --keyserver hkp://keys.example.com --recv-keys "0123 4567 89AB CDEF 0123  4567 89AB CDEF 0123 4567"
RUN gpg --keyserver hkps://keys.example.com --recv-keys 0123456789ABCDEF && gpg --recv-keys "$KEY"
RUN gpg --batch --verify 01234567 file && echo gpg --recv-keys 01234567
RUN curl -fsSL https://packages.example.com/key.asc | gpg --dearmor -o /usr/share/keyrings/a.gpg
RUN curl -fsSL https://packages.example.com/key.asc | apt-key add - && apt-key fingerprint 01234567 | grep -q "4567"
RUN rpm --import https://packages.example.com/key.asc && apt-key add key.asc
RUN curl -fsSLo key.asc http://packages.example.com/key.asc \
 && echo "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef  key.asc" | sha256sum -c - && apt-key add key.asc
RUN curl -fsSL http://localhost:8080/key.asc | apt-key add -
