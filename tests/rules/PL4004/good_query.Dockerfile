FROM debian:12
ADD https://files.example.com/a.tgz?token=$TOKEN /
RUN curl -fsSL "https://files.example.com/a.tgz?token=YOUR-ACCESS-TOKEN-HERE&api_key=${KEY}" -o /a
RUN curl "https://files.example.com/a.tgz?nexttoken=5d0c1e7fa3b94628d7e0f1a2b3c49586e7d8f9a0"
