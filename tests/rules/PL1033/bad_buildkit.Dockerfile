FROM debian:12
ADD --link \
  --checksum=sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef $URL/a /opt/
