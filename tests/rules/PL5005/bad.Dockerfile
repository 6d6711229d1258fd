ARG MIRROR=http://mirror.example.com
FROM debian:12 AS build
ARG MIRROR
ENV FILES=http://files.example.com/pub
RUN curl -fsSL http://files.example.com/tool.tar.gz -o /tmp/tool.tar.gz
RUN wget "$FILES/tool.tar.gz" && wget ${MIRROR}/other.tar.gz
RUN ["curl", "-O", "http://files.example.com/exec"]
RUN URL=http://files.example.com/script; \
    wget -qO- \
      $URL/install.tar.gz | tar -xz
RUN <<EOF
curl --output /tmp/a http://files.example.com/a
EOF
RUN curl -x http://proxy.example.com:3128 -o /tmp/b files.example.com/no-scheme
ONBUILD RUN aria2c http://files.example.com/onbuild
FROM debian:12
RUN pip install http://files.example.com/wheel-1.0.tar.gz && rpm -i http://files.example.com/tool.rpm
RUN svn checkout http://svn.example.com/repo
# verified, or in a private network
RUN curl -fsSLO http://files.example.com/tool.tar.gz \
 && echo "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef  tool.tar.gz" | sha256sum -c -
RUN wget http://files.example.com/tool http://files.example.com/tool.asc && gpg --verify tool.asc tool
RUN curl -o /tmp/c http://10.1.2.3/c && curl -o /tmp/d http://artifacts:8081/d
