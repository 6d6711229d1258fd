FROM debian:12 AS build
ARG V=1.2
RUN curl -fsSL https://files.example.com/a-$V.tar.gz | tar -xz -C /opt
RUN wget https://files.example.com/a-$V.zip && unzip a-${V}.zip && rm a-$V.zip
RUN curl -o /usr/local/bin/a https://files.example.com/a && chmod +x /usr/local/bin/a
RUN curl -fsSLO https://files.example.com/install.sh && bash ./install.sh
RUN wget -O /tmp/a.deb https://files.example.com/a.deb \
 && dpkg -i /tmp/a.deb
RUN ["sh", "-c", "wget https://files.example.com/a.tar && tar xf a.tar"]
RUN <<EOF
wget -qO- https://files.example.com/a.gz | gunzip > /usr/bin/a
chmod 755 /usr/bin/a
EOF
ONBUILD RUN curl -O https://files.example.com/a && install -m 755 a /usr/bin/
# the other file is verified
FROM debian:12
RUN curl -O https://files.example.com/a.tar -O https://files.example.com/b.tar \
 && echo "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef  a.tar" | sha256sum -c - && tar xf a.tar && tar xf b.tar
# too early
RUN sha256sum -c SUMS; curl -O https://files.example.com/c.tar && tar xf c.tar
