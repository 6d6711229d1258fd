FROM debian:12
COPY a \
  https://example.com/$VERSION /b/
