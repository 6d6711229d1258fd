FROM debian:12
ARG FILE=tool.tar.gz
ADD --checksum=sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef $FILE /opt/
ADD --checksum=sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef https://example.com/a https://example.com/b /opt/
ADD --checksum=sha256:0123 https://example.com/a /opt/
ADD --checksum=md5:0123456789abcdef0123456789abcdef http://example.com/a /opt/
ADD --checksum=sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef <<EOF /opt/a
x
EOF
