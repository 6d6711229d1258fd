FROM debian:12
ADD https://files.example.com/a.tgz?private_token=5d0c1e7fa3b94628d7e0f1a2b3c49586e7d8f9a0 /
RUN curl -fsSL "https://files.example.com/a.tgz?v=1&access_token=5d0c1e7fa3b94628d7e0f1a2" -o /a
