FROM debian:12
ARG SUM
ARG NONE=
ARG URL
ADD --checksum=sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef https://example.com/a /opt/
ADD --checksum=$SUM https://example.com/a /opt/
ADD --checksum=$NONE a b /opt/
ADD --checksum=sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef $URL/a /opt/
ADD --checksum=0123456789abcdef0123456789abcdef01234567 https://example.com/team/tool.git /opt/
ADD --checksum=0123456789abcdef git@example.com:team/tool /opt/
ADD a b /opt/
