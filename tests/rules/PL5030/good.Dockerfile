FROM debian:12
# shown, verified, or not trusted for everything
RUN curl -fsSL https://packages.example.com/key.asc | apt-key add - && apt-key fingerprint 01234567 | grep -q "4567"
RUN curl -fsSLo key.asc https://packages.example.com/key.asc \
 && echo "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef  key.asc" | sha256sum -c - && apt-key add key.asc
RUN curl -fsSL https://packages.example.com/key.asc | gpg --dearmor -o /usr/share/keyrings/a.gpg
RUN rpm --import https://packages.example.com/key.asc
# this machine; by http, which PL5026 reports
RUN curl -fsSL https://localhost:8080/key.asc | apt-key add -
RUN curl -fsSL http://packages.example.com/key.asc | apt-key add -
