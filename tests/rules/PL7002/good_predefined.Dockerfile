ARG HTTP_PROXY
FROM debian:12
RUN curl -x "$HTTP_PROXY" https://example.com
