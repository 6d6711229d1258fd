FROM debian:12
ARG URL
ADD https://example.com/a /b
COPY ./a@b:c ../git@example.com:x /d/
COPY ftp://example.com/a github.com/team/tool a:b@c /d/
COPY $URL/a /b
COPY <<http://example.com /b
x
http://example.com
